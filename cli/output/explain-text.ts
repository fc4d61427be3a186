import type { ExplainReport, Language } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { explainBlocks } from "../../templates/published/explain-blocks.ts";
import { blockText } from "./block-text.ts";

/** A published table's explanation, and the file that it was read from. */
export interface Explained {
  readonly file: string;
  readonly report: ExplainReport;
  readonly language: Language;
}

/** What a published table came to, as a person reads it. @rule AU5 */
export function explainText({ report, file, language }: Explained): string {
  const heading = EXPLAIN_WORDS[language].heading(
    file,
    String(report.rows.length + report.outside.length),
  );
  const blocks = explainBlocks(report, language).map((block) => blockText(block, language));
  return `${[harmless(heading), ...blocks].join("\n\n")}\n`;
}

/** Where the sheet of a working paper was written. */
export function paperText(
  { file, sheet }: { readonly file: string; readonly sheet: string },
  language: Language,
): string {
  return `\n${harmless(EXPLAIN_WORDS[language].paperWritten(sheet, file))}\n`;
}
