import type { Language } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import type { WorkbookWords } from "../../templates/words/workbook-words.ts";
import { WORKBOOK_WORDS } from "../../templates/words/workbook-words.ts";
import type { AuditReport } from "../../toolkit/audit-workbook.ts";
import type { AuditedStamp } from "../../toolkit/audit/audited-stamps.ts";
import { isStamped } from "../../toolkit/audit/audited-stamps.ts";
import type { Difference } from "../../toolkit/audit/difference.ts";
import type { CsvCell } from "./csv-text.ts";
import { csvText } from "./csv-text.ts";
import { remarksJson } from "./remarks.ts";
import { makeSourceNotes } from "./source-notes.ts";
import { textTable } from "./text-table.ts";
import { traceText } from "./trace-text.ts";

/** An audit, and the file that was audited. */
export interface Audit {
  readonly file: string;
  readonly report: AuditReport;
}

/** More rows than a terminal shows at once say no more. */
const MOST_ROWS = 40;

/** What an audit found, as a person reads it. @rule AU3 AU4 */
export function auditText({ file, report }: Audit, language: Language): string {
  const words = WORKBOOK_WORDS[language];
  const { split, differences, checked, trace } = report;
  const notes = makeSourceNotes(language);
  const count = (number: number): string => numberText(String(number), language);
  const shown = differences.slice(0, MOST_ROWS);
  const found = [
    words.found(count(differences.length), count(checked)),
    "",
    differenceTable(shown, words, language),
    ...(differences.length > MOST_ROWS ? [words.more(count(differences.length - MOST_ROWS))] : []),
  ];
  const lines = [
    harmless(words.audited(file, String(split.year))),
    ...stampLines(report, words, language),
    "",
    ...(differences.length === 0 ? [words.clean(count(checked))] : found),
    ...(trace === null ? [] : ["", traceText(trace, notes), "", ...notes.lines()]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function stampLines(
  { stamp, digest, stamps }: AuditReport,
  words: WorkbookWords,
  language: Language,
): readonly string[] {
  if (stamp.digest === "") return [words.notStamped];
  const aged = stamps.filter((one) => !isStamped(one));
  const titles = aged.map(({ report }) => report.sheet.title[language]);
  const isOld = aged.length > 0 || stamp.digest !== digest;
  const { version, by, at } = stamp;
  return [
    harmless(words.stamp(version, by ?? words.notGiven, at ?? words.notGiven)),
    isOld
      ? words.digestDiffers(titles.length === 0 ? "" : ` (${titles.join(", ")})`)
      : words.digestAgrees,
  ];
}

function differenceTable(
  differences: readonly Difference[],
  words: WorkbookWords,
  language: Language,
): string {
  const columns = words.headers.map((header, index) => ({
    header,
    align: index >= 3 && index <= 5 ? ("right" as const) : ("left" as const),
  }));
  const rows = differences.map(({ sheet, cell, about, stored, recomputed, difference, cause }) => [
    sheet,
    cell,
    about,
    shown(stored, language),
    shown(recomputed, language),
    difference === null ? "" : signedText(difference, language),
    words.causes[cause],
  ]);
  return textTable(columns, rows);
}

/** Long texts, such as formulas and checksums, are cut: the JSON has them whole. */
const LONGEST = 36;

function shown(text: string, language: Language): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return numberText(text, language);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The contract's JSON of `audit`. @rule AU3 CL5 */
export function auditJson({ file, report }: Audit, language: Language): object {
  const { split, stamp, digest, stamps, checked, differences, trace, remarks } = report;
  return {
    file,
    year: split.year,
    rule: split.rule,
    unit: split.unit,
    stamp: { version: stamp.version, by: stamp.by, at: stamp.at },
    digest: { stored: stamp.digest, recomputed: digest, matches: stamp.digest === digest },
    stamps: stamps.map((one) => stampJson(one, language)),
    checked,
    differences,
    remarks: remarksJson(remarks, language),
    ...(trace === null ? {} : { trace }),
  };
}

function stampJson(audited: AuditedStamp, language: Language): object {
  const { report, stored, digest } = audited;
  return {
    report: report.sheet.title[language],
    form: stored?.form ?? null,
    version: stored?.version ?? "",
    by: stored?.by ?? null,
    at: stored?.at ?? null,
    stored: stored?.digest ?? "",
    recomputed: digest,
    matches: isStamped(audited),
  };
}

/** The differences as a table for a working paper. @rule AU3 CL4 */
export function auditCsv({ report }: Audit, language: Language): string {
  const words = WORKBOOK_WORDS[language];
  const cell = (text: string): CsvCell =>
    /^-?\d+(?:\.\d+)?$/.test(text) ? { digits: text } : { text };
  const rows = report.differences.map((one): readonly CsvCell[] => [
    { text: one.sheet },
    { text: one.cell },
    { text: one.about },
    cell(one.stored),
    cell(one.recomputed),
    cell(one.difference ?? ""),
    { text: words.causes[one.cause] },
  ]);
  const headers = words.headers.map((header) => header.toLowerCase());
  return csvText(headers, rows, language);
}
