import type { ExplainReport, Language } from "../../engine/index.ts";
import { ENGINE_VERSION } from "../../engine/index.ts";
import { LOOKS, leftAligned, rightAligned, withFormat } from "../../templates/cells/palette.ts";
import type { Block, BlockCell, BlockTable } from "../../templates/text/blocks.ts";
import { explainBlocks } from "../../templates/published/explain-blocks.ts";
import { kronorText } from "../../templates/text/kronor-text.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { CellLook } from "../../templates/model/look.ts";
import type { Operation, WrittenCell } from "../workbook.ts";

/** A sheet for a working paper: what was tried, on what, and what it came to. */
export interface WorkingPaper {
  readonly report: ExplainReport;
  readonly language: Language;
  /** The name of the sheet. */
  readonly sheet: string;
  /** What the table was read from. */
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
}

type Line = readonly WrittenCell[];

const WIDTHS = [34, 15, 23, 15] as const;

/** About as many signs as the columns of a page hold together. */
const LONGEST_LINE = 92;

/**
 * The sheet of a working paper: the table as it was read, with its sum as a formula, and what
 * every rule came to. Nothing in it is read again.
 *
 * @rule AU5
 */
export function explainSheet(paper: WorkingPaper): readonly Operation[] {
  const { sheet, report, language } = paper;
  const rows = [...headLines(paper), ...tableLines(paper), ...blockLines(report, language)];
  return [
    { kind: "add-sheet", sheet, gridLines: false },
    { kind: "set-columns", sheet, widths: WIDTHS },
    { kind: "write-cells", sheet, top: 0, left: 0, rows: squared(rows) },
    {
      kind: "set-print",
      sheet,
      orientation: "portrait",
      area: null,
      titleRows: null,
      header: { left: paper.file, center: "", right: "" },
      footer: { left: `Samräkna ${ENGINE_VERSION}`, center: "", right: "" },
    },
  ];
}

/** Rows of the same length; holes leave a new sheet's cells blank. */
function squared(rows: readonly Line[]): readonly (readonly (WrittenCell | null)[])[] {
  return rows.map((row) => WIDTHS.map((_, column) => row[column] ?? null));
}

function headLines({ file, digest, language }: WorkingPaper): readonly Line[] {
  const words = EXPLAIN_WORDS[language];
  return [
    [{ value: words.paperTitle, look: LOOKS.title }],
    ...textLines(words.paperFile(file), LOOKS.note),
    ...textLines(`SHA-256 ${digest}`, LOOKS.note),
    ...textLines(`Samräkna ${ENGINE_VERSION}`, LOOKS.note),
    [],
  ];
}

/** The table as it was read: what it prints, what its rows make, and by how much they miss. */
function tableLines(paper: WorkingPaper): readonly Line[] {
  const { report, language } = paper;
  const words = EXPLAIN_WORDS[language];
  const general = wordsIn(language);
  const rows = [...report.rows, ...report.outside];
  const hasWeights = rows.some(({ weight }) => weight !== null);
  const top = headLines(paper).length + 2;
  const [first, last] = [String(top + 1), String(top + rows.length)];
  const [total] = report.totals;
  const sum = kronorText(total?.check.sumOfRows ?? 0n);
  const printed = kronorText(total?.figure.ore ?? 0n);
  const [sumRow, printedRow] = [String(top + rows.length + 1), String(top + rows.length + 2)];
  return [
    [{ value: words.paperTable, look: LOOKS.section }],
    headerLine([general.party, hasWeights ? general.weight : "", words.printed]),
    ...rows.map(({ name, weight, amount }) => [
      textCell(name),
      weight === null ? { value: null, look: LOOKS.cell } : numberCell(weight.toFixed()),
      numberCell(kronorText(amount.ore)),
    ]),
    sumLine(words.sumOfRows, sum, `SUM(C${first}:C${last})`),
    sumLine(words.printedTotal, printed, null),
    sumLine(
      general.difference,
      kronorText(total?.check.difference ?? 0n),
      `C${sumRow}-C${printedRow}`,
    ),
    [],
  ];
}

function sumLine(label: string, value: string, formula: string | null): Line {
  const cell = numberCell(value, LOOKS.sum);
  return [
    { value: label, look: LOOKS.sum },
    { value: null, look: LOOKS.sum },
    formula === null ? cell : { ...cell, formula },
  ];
}

function blockLines(report: ExplainReport, language: Language): readonly Line[] {
  return explainBlocks(report, language).flatMap((block) => [...linesOf(block), []]);
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case "lines":
      return block.lines.flatMap((line) => textLines(line, LOOKS.value));
    case "verdict":
      return textLines(block.text, LOOKS.section);
    case "ways":
      return [
        ...textLines(block.heading, LOOKS.strongValue),
        ...block.rules.flatMap((rule) => textLines(`– ${rule}`, LOOKS.value)),
      ];
    case "table":
      return blockTable(block);
  }
}

function blockTable({ caption, headers, rows, total }: BlockTable): readonly Line[] {
  const shown = (cells: readonly BlockCell[], look: CellLook): Line =>
    cells.map((cell) =>
      "text" in cell ? textCell(cell.text, look) : numberCell(cell.digits, look),
    );
  return [
    ...textLines(caption, LOOKS.section),
    headerLine(headers),
    ...rows.map((cells) => shown(cells, LOOKS.cell)),
    ...(total === null ? [] : [shown(total, LOOKS.sum)]),
  ];
}

function headerLine(headers: readonly string[]): Line {
  return headers.map((value, column) => ({
    value,
    look: column === 0 ? LOOKS.header : rightAligned(LOOKS.header),
  }));
}

function textCell(value: string, look: CellLook = LOOKS.cell): WrittenCell {
  return { value, look: leftAligned(look) };
}

function numberCell(number: string, look: CellLook = LOOKS.cell): WrittenCell {
  // More digits than a cell holds would be another number.
  if (number.replace(/\D/gu, "").length > 15) return { value: number, look: rightAligned(look) };
  const format = number.includes(".") ? "#,##0.00" : "#,##0";
  return { value: Number(number), look: withFormat(look, format) };
}

/** A text on as many rows as it needs: it runs over the cells beside, which are blank. */
function textLines(text: string, look: CellLook): readonly Line[] {
  const lines = text.split(" ").reduce<string[]>((made, word) => {
    const last = made.at(-1);
    if (last === undefined || last.length + 1 + word.length > LONGEST_LINE) return [...made, word];
    return [...made.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.map((value) => [{ value, look }]);
}
