import { readFileSync } from "node:fs";
import { dataPath } from "../../cli/data-path.ts";
import type { Agreement, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { isoDate, succeed } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { readPopulationData } from "../../formats/population-data.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import type { SplitWorkbookRequest } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";

/** An agreement to make workbooks of, and what is chosen where it is silent. */
export interface Subject {
  readonly agreement: Agreement;
  readonly choices: { readonly total?: string; readonly populationDate?: string };
}

const SIGNATURE = { by: "Bänken", at: "2023-01-02" };
const FILE = "bok.xlsx";

/** The data that come with the product. */
export function loadData(): ReferenceData {
  return readPopulationData(readFileSync(dataPath("population/population.json"), "utf8"));
}

/** A packaged agreement by its name, or by a number one of so many municipalities in one population key. */
export function subjectOf(name: string, reference: ReferenceData): Subject {
  const count = Number(name);
  if (Number.isInteger(count)) return madeSubject(count, reference);
  const file = `agreements/${name}.json`;
  const bytes = readFileSync(dataPath(file));
  return { agreement: sound(readAgreement({ file, bytes }, reference.register)), choices: {} };
}

/** The first so many municipalities by code, which share 4 000 000 kr by population. */
function madeSubject(count: number, { register }: ReferenceData): Subject {
  const fetched = isoDate("2023-01-02");
  if (fetched === null) throw new Error("2 January 2023 is a day");
  const municipalities = register.municipalities.slice(0, count);
  const parties = municipalities.map(
    ({ code, name }) => ({ code, name, kind: "municipality" }) as const,
  );
  const agreement: Agreement = {
    id: `kommuner-${String(count)}`,
    name: { sv: `${String(count)} kommuner`, en: `${String(count)} municipalities` },
    from: 2023,
    to: 2026,
    sources: { avtal: { title: "Avtal", reference: "dnr 1", dated: null, fetched } },
    parties,
    key: { kind: "population", parties: parties.map(({ code }) => code), source: "avtal" },
    clauses: { annualCost: [], population: [], rounding: [] },
    published: [],
  };
  return { agreement, choices: { total: "4000000", populationDate: "2022-12-31" } };
}

/** The plan of a new workbook, from the agreement on. */
export function planNew(
  { agreement, choices: chosen }: Subject,
  reference: ReferenceData,
): readonly Operation[] {
  const request = { agreement: succeed(agreement), year: succeed("2023"), ...chosen };
  const { split, choices } = sound(splitAgreement(request, reference));
  const fixed = { language: "sv", signature: SIGNATURE } as const;
  return sound(planNewWorkbook({ split, choices, reference, ...fixed }));
}

/** As `new` does: from the agreement to the file's bytes. */
export function makeNew(subject: Subject, reference: ReferenceData): Uint8Array {
  return saveXlsx(sound(carryOut(newXlsx(), planNew(subject, reference))));
}

/** As `split` does before it writes: from a file's bytes to the plan. */
function planAgain(bytes: Uint8Array, reference: ReferenceData, asked: SplitWorkbookRequest = {}) {
  const { xlsx, read } = sound(openWorkbook({ file: FILE, bytes }, reference.register));
  const run = sound(splitWorkbook(read, asked, reference));
  return { xlsx, plan: sound(planWorkbookSplit(read, run, SIGNATURE)) };
}

/** The plan of a re-run. */
export function planRerun(bytes: Uint8Array, reference: ReferenceData): readonly Operation[] {
  return planAgain(bytes, reference).plan;
}

/** As `split --in-place` does: from a file's bytes to new ones. */
export function makeAgain(
  bytes: Uint8Array,
  reference: ReferenceData,
  asked: SplitWorkbookRequest = {},
): Uint8Array {
  const { xlsx, plan } = planAgain(bytes, reference, asked);
  return saveXlsx(sound(carryOut(xlsx, plan)));
}

/** As `audit` does: from a file's bytes to the number of cells that were compared. */
export function audit(bytes: Uint8Array, reference: ReferenceData): number {
  const { read } = sound(openWorkbook({ file: FILE, bytes }, reference.register));
  const { checked, differences } = sound(auditWorkbook(read, undefined, reference));
  if (differences.length > 0) throw new Error("an untouched workbook has no differences");
  return checked;
}

/** A value that must be there: nothing here is wrong with the input. */
function sound<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems));
}
