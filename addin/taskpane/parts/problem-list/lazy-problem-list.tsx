import type { ReactElement } from "react";
import { lazy } from "react";
import { LoadBoundary } from "../load-boundary.tsx";
import type { ProblemListProps } from "./problem-list.tsx";

const Loaded = lazy(async () => ({
  default: (await import("./problem-list.tsx")).ProblemList,
}));

/** A list of problems. Its sentences, in both languages, are loaded with the first one. @rule PA8 */
export function ProblemList(props: ProblemListProps): ReactElement {
  return (
    <LoadBoundary isQuiet>
      <Loaded {...props} />
    </LoadBoundary>
  );
}
