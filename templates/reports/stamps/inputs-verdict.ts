import type { Formula } from "../../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../../model/formula.ts";
import { shownColumns } from "../../steps/fingerprint.ts";
import type { ReportData, ReportStamp, TableFingerprint } from "../../steps/report-data.ts";
import { STAMPS_WORDS } from "./stamps-words.ts";

/** A row of the fingerprints: a table, and whether all of its rows or those that are shown. */
export interface FingerprintRow {
  readonly title: string;
  readonly of: TableFingerprint;
  readonly isShown: boolean;
}

/** Every table by itself, and once more for the shown agreement's rows where they are told apart. */
export function fingerprintRows({
  fingerprints,
  sheets,
  language,
}: Pick<ReportData, "fingerprints" | "sheets" | "language">): readonly FingerprintRow[] {
  const { shownRows } = STAMPS_WORDS[language];
  return fingerprints.flatMap((of): FingerprintRow[] => {
    const { form } = of;
    const sheet = sheets.find(({ id }) => id === form.sheet.id) ?? form.sheet;
    const title = sheet.title[language];
    const all = { title, of, isShown: false };
    if (shownColumns(form) === null) return [all];
    return [all, { title: `${title}${shownRows}`, of, isShown: true }];
  });
}

/** The rows that a report's inputs are. */
function rowsOf(data: ReportData, { reads }: ReportStamp): readonly FingerprintRow[] {
  return fingerprintRows(data).filter(
    ({ of: { form }, isShown }) =>
      reads.tables.includes(form.id) &&
      isShown === (reads.scope === "shown" && shownColumns(form) !== null),
  );
}

/** Whether the inputs of a report are those that it was run with, as a sentence. @rule AU4 */
export function inputsVerdict(data: ReportData, stamp: ReportStamp): string {
  const { same, changed } = STAMPS_WORDS[data.language].inputs;
  const isSame = rowsOf(data, stamp).every(({ of, isShown }) => {
    const { now, ran } = isShown ? of.shown : of.all;
    return now === ran;
  });
  return isSame ? same : changed;
}

/** As {@link inputsVerdict}, by formula. */
export function inputsFormula(data: ReportData, stamp: ReportStamp): Formula {
  const { same, changed } = STAMPS_WORDS[data.language].inputs;
  const titles = rowsOf(data, stamp).map(({ title }) => textLiteral(title));
  const [table, now, ran] = ["table", "now", "ran"].map((column) => tableColumn("inputs", column));
  const differs = formula`SUMPRODUCT(ISNUMBER(MATCH(${table ?? ""},{${titles.join(",")}},0))*(${now ?? ""}<>${ran ?? ""}))`;
  return formula`IF(${differs}>0,${textLiteral(changed)},${textLiteral(same)})`;
}
