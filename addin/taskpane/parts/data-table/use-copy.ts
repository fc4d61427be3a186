import { useState } from "react";
import { useWords } from "../../pane-context.tsx";
import { tableHtml, tableText } from "./table-copy.ts";
import type { TableModel } from "./table-model.ts";

/** Copies a table to the clipboard. @returns the action, and what came of it */
export function useCopy(model: TableModel): {
  readonly copy: () => void;
  readonly outcome: string;
} {
  const { language, own } = useWords();
  const [outcome, setOutcome] = useState<"copied" | "cannotCopy" | null>(null);
  const copy = (): void => {
    const [html, text] = [tableHtml(model, language), tableText(model, language)];
    if (copyByEvent(html, text)) {
      setOutcome("copied");
      return;
    }
    writeClipboard(html, text).then(
      () => {
        setOutcome("copied");
      },
      () => {
        setOutcome("cannotCopy");
      },
    );
  };
  return { copy, outcome: outcome === null ? "" : own.table[outcome] };
}

/**
 * By the event of copying. It needs no permission, which a pane in a frame of Excel's
 * would not get, and nothing looks through the table on the way, where the page's
 * policy would stop its styles.
 */
function copyByEvent(html: string, text: string): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    isGiven = event.clipboardData !== null;
  };
  document.addEventListener("copy", give);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without permission
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return isCopied && isGiven;
}

async function writeClipboard(html: string, text: string): Promise<void> {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
}
