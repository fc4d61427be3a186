import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayoutEffect, useRef } from "react";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import { useShellStyles } from "./shell.styles.ts";

/** What goes on, and the button that stops it. */
export function WorkBar(): ReactElement {
  const { work } = useSession();
  const { place } = usePane();
  const { own } = useWords();
  const styles = useShellStyles();
  const text = work === null ? "" : own.work.stages[work];
  return (
    <>
      <div role="status" className={styles.work}>
        {text}
      </div>
      {work !== null && (
        <div className={styles.work}>
          <ProgressBar className={styles.grow} aria-label={text} />
          {(place.kind === "file" || work !== "writing") && <StopButton />}
        </div>
      )}
    </>
  );
}

function StopButton(): ReactElement {
  const { actions } = usePane();
  const { own } = useWords();
  const around = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = around.current;
    return () => {
      // The work may end while the button has the focus, which would be lost with it.
      const isFocused = place?.contains(document.activeElement) === true;
      if (isFocused) document.querySelector("main")?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <span ref={around}>
      <Button size="small" onClick={actions.stop}>
        {own.work.stop}
      </Button>
    </span>
  );
}
