import { loadData, makeNew, subjectOf } from "../bench/workbook-jobs.ts";
import type { GivenFile } from "./pane-driving.ts";

/** A workbook of an agreement between so many municipalities, as large as any in this country. */
export function largeBook(parties: number): GivenFile {
  const reference = loadData();
  return { name: "alla.xlsx", bytes: makeNew(subjectOf(String(parties), reference), reference) };
}
