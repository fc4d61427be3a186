import type { ExplainReport, Language } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import type { Block, BlockCell } from "../../templates/published/blocks.ts";
import { explainBlocks } from "../../templates/published/explain-blocks.ts";
import { namedColumns, textTable } from "./text-table.ts";

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

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case "lines":
      return block.lines.map(harmless).join("\n");
    case "verdict":
      return block.text;
    case "ways":
      return [`  ${block.heading}`, ...block.rules.map((rule) => `    ${harmless(rule)}`)].join(
        "\n",
      );
    case "table": {
      const { caption, headers, rows, total } = block;
      const shown = (cells: readonly BlockCell[]): readonly string[] =>
        cells.map((cell) => cellText(cell, language));
      const sums = total === null ? [] : [shown(total)];
      return `${caption}\n\n${textTable(namedColumns(headers), rows.map(shown), sums)}`;
    }
  }
}

function cellText(cell: BlockCell, language: Language): string {
  if ("text" in cell) return cell.text;
  return cell.isSigned ? signedText(cell.digits, language) : numberText(cell.digits, language);
}

/** Where the sheet of a working paper was written. */
export function paperText(
  { file, sheet }: { readonly file: string; readonly sheet: string },
  language: Language,
): string {
  return `\n${harmless(EXPLAIN_WORDS[language].paperWritten(sheet, file))}\n`;
}
