import { useEffect, useState } from "react";

/** Takes files that are dropped anywhere in the window, where any are taken. @returns whether something is held over it */
export function useDrop(open: ((files: readonly File[]) => Promise<void>) | null): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (open === null) return undefined;
    const isMeant = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent): void => {
      if (!isMeant(event)) return;
      // Without this the browser would leave the pane and show the file.
      event.preventDefault();
      setIsOver(!isDialogOpen());
    };
    const out = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!isMeant(event)) return;
      event.preventDefault();
      setIsOver(false);
      // A dialog speaks of the workbook that is open.
      if (!isDialogOpen()) void open(Array.from(event.dataTransfer?.files ?? []));
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", out);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", out);
      removeEventListener("drop", drop);
    };
  }, [open]);
  return isOver;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
