import type { Language, LedgerRowId } from "../../engine/index.ts";
import type { AccountRow } from "../../templates/ledger/rows.ts";
import { START_NOTES } from "../../templates/words/start-map-words.ts";

/** The account plans that a map can begin with. */
export const START_PLANS = ["kommun-bas", "region-bas"] as const;

/** What they are called. */
export const PLAN_NAMES: Readonly<Record<(typeof START_PLANS)[number], string>> = {
  "kommun-bas": "Kommun-Bas",
  "region-bas": "Region-Bas",
};

/** One of {@link START_PLANS}. */
export type StartPlan = (typeof START_PLANS)[number];

/** Why a row has no answer yet, or what it is. */
export type StartNote = keyof (typeof START_NOTES)["sv"];

type Start = readonly (readonly [account: string, row: LedgerRowId | null, note: StartNote])[];

/** In every plan. */
const BALANCE: Start = [
  ["1", "balance", "balance"],
  ["2", "balance", "balance"],
];

/** What is known of each plan; the rest is asked. @rule FU5 */
const STARTS: Readonly<Record<StartPlan, Start>> = {
  "kommun-bas": [
    ["30", "income-other", "start"],
    ["31", "income-other", "start"],
    ["33", null, "internal"],
    ["34", "income-other", "start"],
    ["35", null, "shared-grants"],
    ["354", "income-other", "start"],
    ["356", "income-other", "start"],
    ["358", "income-state", "eu"],
    ["36", "income-other", "start"],
    ["4", "other", "start"],
    ["5", "personnel", "start"],
    ["591", null, "own-work"],
    ["6", "other", "start"],
    ["60", "premises", "start"],
    ["7", "other", "start"],
    ["8", "outside", "start"],
  ],
  "region-bas": [
    ["3", null, "shared-grants"],
    ["4", "personnel", "start"],
    ["49", null, "own-work"],
    ["5", null, "unknown-class"],
    ["6", null, "unknown-class"],
    ["7", null, "unknown-class"],
    ["8", "outside", "start"],
  ],
};

/** What is not known of any other plan. */
const UNKNOWN: Start = [
  ["3", null, "shared-grants"],
  ["4", null, "unknown-class"],
  ["5", null, "unknown-class"],
  ["6", null, "unknown-class"],
  ["7", null, "unknown-class"],
  ["8", null, "unknown-class"],
];

/** The plan that a text names; null where it is none of those that are known. Never assumed. @rule FU5 */
export function startPlanIn(text: string): StartPlan | null {
  if (/kommun.?bas/i.test(text)) return "kommun-bas";
  return /region.?bas|\bl.?bas/i.test(text) ? "region-bas" : null;
}

/** The first rows of an account map, each saying that it is a start, or what it asks. @rule FU5 */
export function startMap(
  plan: StartPlan | null,
  name: string,
  language: Language,
): readonly AccountRow[] {
  const rows = [...BALANCE, ...(plan === null ? UNKNOWN : STARTS[plan])];
  return rows.map(([account, row, note]) => ({
    plan: name === "" ? null : name,
    account,
    counterpart: null,
    object: null,
    from: null,
    to: null,
    row,
    source: null,
    note: START_NOTES[language][note],
  }));
}
