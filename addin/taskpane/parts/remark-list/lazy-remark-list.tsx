import type { ReactElement } from "react";
import { lazy } from "react";
import { LoadBoundary } from "../load-boundary.tsx";
import type { RemarkListProps } from "./remark-list.tsx";

const Loaded = lazy(async () => ({
  default: (await import("./remark-list.tsx")).RemarkList,
}));

/** A banner of remarks; nothing where there are none. Its sentences are loaded with the first one. @rule PA8 RM1 */
export function RemarkList(props: RemarkListProps): ReactElement | null {
  if (props.remarks.length === 0) return null;
  return (
    <LoadBoundary isQuiet>
      <Loaded {...props} />
    </LoadBoundary>
  );
}
