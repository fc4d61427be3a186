import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Component, Suspense } from "react";
import { useWords } from "../pane-context.tsx";

interface LoadBoundaryProps {
  readonly children: ReactNode;
  /** What is shown until it is loaded. */
  readonly isQuiet?: boolean;
}

interface LoadBoundaryState {
  readonly hasFailed: boolean;
}

/**
 * Around what is loaded when it is first needed: if that fails, the rest of the pane,
 * and the work in it, stays.
 *
 * @rule PA6
 */
export class LoadBoundary extends Component<LoadBoundaryProps, LoadBoundaryState> {
  override state: LoadBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): LoadBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return <NotLoaded />;
    const waiting = this.props.isQuiet === true ? null : <Spinner size="small" aria-label="…" />;
    return <Suspense fallback={waiting}>{this.props.children}</Suspense>;
  }
}

function NotLoaded(): ReactElement {
  const { problems } = useWords().own;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {problems.notLoaded}{" "}
        <Button
          size="small"
          onClick={() => {
            location.reload();
          }}
        >
          {problems.reload}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
