import { useEffect } from "react";
import { usePane } from "../pane-context.tsx";

/** Has the workbook in Excel read when the pane is opened, and whenever one comes back to it. @rule EX1 */
export function useReadAgain(): void {
  const { actions, place } = usePane();
  const isInExcel = place.kind === "excel";
  useEffect(() => {
    if (!isInExcel) return undefined;
    void actions.readAgain("with-progress");
    const read = (): void => void actions.readAgain("quietly");
    addEventListener("focus", read);
    return () => {
      removeEventListener("focus", read);
    };
  }, [actions, isInExcel]);
}
