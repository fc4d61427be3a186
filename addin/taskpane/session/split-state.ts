import type { BookContents } from "../../jobs/jobs.ts";
import type { CalculatedSplit, Fault, SplitFields, YearChoices } from "../../worker/worker-api.ts";

/** The state of the screen Fördelning: what is typed, and the split that it makes. */
export interface SplitState {
  /** The fields as they are now. */
  readonly fields: SplitFields;
  /** What was typed for other years. */
  readonly otherYears: ReadonlyMap<string, YearChoices>;
  readonly calculation: Calculation;
}

/** How far the split of the fields has come. */
export type Calculation =
  | { readonly status: "calculating"; readonly before: CalculatedSplit | null }
  | { readonly status: "calculated"; readonly calculated: CalculatedSplit }
  | { readonly status: "failed"; readonly faults: readonly Fault[] };

/** An event of the screen. */
export type SplitEvent =
  | { readonly kind: "field-changed"; readonly field: keyof SplitFields; readonly text: string }
  | { readonly kind: "calculated"; readonly calculation: Calculation };

/** The state for a workbook that has just been opened. */
export function openSplit({ fields }: BookContents): SplitState {
  return { fields, otherYears: new Map(), calculation: { status: "calculating", before: null } };
}

/** The state after an event of the screen. */
export function reduceSplit(
  state: SplitState,
  event: SplitEvent,
  contents: BookContents,
): SplitState {
  switch (event.kind) {
    case "field-changed":
      return withField(state, event, contents);
    case "calculated":
      return { ...state, calculation: event.calculation };
  }
}

/** What is chosen belongs to its year: it is kept when the year is changed, and shown again. */
function withField(
  state: SplitState,
  { field, text }: Extract<SplitEvent, { readonly kind: "field-changed" }>,
  contents: BookContents,
): SplitState {
  if (field !== "year") return { ...state, fields: { ...state.fields, [field]: text } };
  const { year, ...typed } = state.fields;
  const otherYears = new Map(state.otherYears).set(year, typed);
  const kept = otherYears.get(text) ?? writtenFor(contents, text);
  return { ...state, otherYears, fields: { ...kept, year: text } };
}

/** The state when the workbook has been read again: fields that nothing was typed in show what it holds. */
export function rereadSplit(
  state: SplitState,
  { before, after }: { readonly before: BookContents; readonly after: BookContents },
): SplitState {
  const isYearTyped = state.fields.year !== before.fields.year;
  const year = isYearTyped ? state.fields.year : after.fields.year;
  const [was, is] = [writtenFor(before, state.fields.year), writtenFor(after, year)];
  const fields = { ...state.fields, year };
  for (const field of YEARLY) {
    const isTyped = state.fields[field].trim() !== was[field];
    if (!isTyped) fields[field] = is[field];
  }
  return { ...state, fields };
}

/** Whether the fields hold something else than the workbook. */
export function isSplitPending({ fields }: SplitState, contents: BookContents): boolean {
  const written = { ...writtenFor(contents, fields.year), year: contents.fields.year };
  return FIELDS.some((field) => fields[field].trim() !== written[field]);
}

/** Whether something was typed for a year that is not shown, and is not written. */
export function hasUnwrittenYears(
  { otherYears, fields }: SplitState,
  contents: BookContents,
): boolean {
  return [...otherYears].some(([year, typed]) => {
    const written = writtenFor(contents, year);
    return year !== fields.year && YEARLY.some((field) => typed[field] !== written[field]);
  });
}

/** What the workbook decides for a year; nothing where it says nothing of it. @rule CO1 */
export function writtenFor({ decided }: BookContents, year: string): YearChoices {
  return decided[year] ?? NOTHING;
}

const NOTHING: YearChoices = {
  ...{ total: "", populationDate: "", rule: "", unit: "", oddUnitTo: "", key: "" },
};

/** The fields that belong to their year. */
export const YEARLY = ["total", "key", "populationDate", "rule", "unit", "oddUnitTo"] as const;

/** The fields, in their order. */
export const FIELDS = ["year", ...YEARLY] as const satisfies readonly (keyof SplitFields)[];
