import type { Language, RuleFamily } from "../../engine/index.ts";
import { SUM_ROWS } from "../forms/words.ts";

/** The words of the report sheets. Total, in both languages. */
export interface ReportWords {
  readonly splitOf: (year: string) => string;
  /** Before the year, in a formula. */
  readonly splitPrefix: string;
  readonly byUser: string;
  readonly byProgram: string;
  readonly sum: string;
  readonly roundingDifference: string;
  readonly rounding: (name: string, rule: string, unit: string) => string;
  readonly verdicts: Verdicts;
  readonly chartTitle: string;
  readonly chartAlt: (year: string) => string;
  readonly auditNote: string;
  readonly stamp: string;
  readonly stampNote: string;
  readonly notGiven: string;
  readonly terms: string;
  readonly termHeaders: readonly string[];
  readonly trace: string;
  readonly traceNotes: Readonly<Record<RuleFamily, string>>;
  readonly ruleLine: string;
}

/** What the control line can say. */
export interface Verdicts {
  readonly agrees: string;
  readonly misses: string;
  readonly perRow: string;
  readonly missing: string;
  readonly ruleChanged: string;
  readonly unitChanged: string;
  readonly partiesChanged: string;
}

const swedish: ReportWords = {
  splitOf: (year) => `Fördelning ${year}`,
  splitPrefix: "Fördelning ",
  byUser: "angivet av användaren",
  byProgram: "programmets standard, eftersom avtalet inte anger någon avrundning",
  sum: SUM_ROWS.sum.sv,
  roundingDifference: SUM_ROWS.roundingDifference.sv,
  rounding: (name, rule, unit) => `${name} (${rule}), enhet ${unit} kr`,
  verdicts: {
    agrees: "Stämmer",
    misses: "Stämmer inte: kör om",
    perRow: "Raderna missar totalen: se avrundningsdifferensen",
    missing: "Något saknas, är fel eller kräver omkörning: kör om",
    ruleChanged: "Regeln är ändrad: kör om",
    unitChanged: "Enheten är ändrad: kör om",
    partiesChanged: "Parterna är ändrade: kör om",
  },
  chartTitle: "Belopp per huvudman, kr",
  chartAlt: (year) => `Stapeldiagram över beloppen ${year}, ett streck per huvudman`,
  auditNote:
    "Allt här är formler över indatabladen och kan räknas om i vilket kalkylprogram som helst.",
  stamp: "Stämpel",
  stampNote:
    "Kontrollsumman visar att indata har ändrats efter körningen, inte av vem. Den skyddar inte mot förfalskning.",
  notGiven: "ej angivet",
  terms: "Årets villkor",
  termHeaders: ["Villkor", "", "Värde", "Rad i Klausuler", "Bestämt av"],
  trace: "Beräkningsspår",
  traceNotes: {
    queue:
      "Enheter × Vikt / Viktsumma ger Hela enheter och en Rest. Enheterna som är Kvar går en och en i Plats ordning.",
    row: "Enheter × Vikt / Viktsumma ger Hela enheter och en Rest; varje rad avrundas för sig, så raderna kan missa totalen.",
    residual:
      "Varje rad avrundas för sig, halva uppåt; den på Plats 1 får i stället det som är kvar av totalen.",
    running:
      "Hela enheter och Rest är den löpande summans, i Ordning; raden får steget från den avrundade summan före.",
    divisor:
      "Regeln kan inte skrivas som formel. Programmets värde står, och bara för just dessa indata; ändras de visas #SAKNAS! tills du kör om.",
  },
  ruleLine: "Regel i SPEC",
};

const english: ReportWords = {
  splitOf: (year) => `Split ${year}`,
  splitPrefix: "Split ",
  byUser: "given by the user",
  byProgram: "the program's default, as the agreement names no rounding",
  sum: SUM_ROWS.sum.en,
  roundingDifference: SUM_ROWS.roundingDifference.en,
  rounding: (name, rule, unit) => `${name} (${rule}), unit ${unit} kr`,
  verdicts: {
    agrees: "Agrees",
    misses: "Does not agree: run again",
    perRow: "The rows miss the total: see the rounding difference",
    missing: "Something is missing, wrong or needs a run: run again",
    ruleChanged: "The rule has changed: run again",
    unitChanged: "The unit has changed: run again",
    partiesChanged: "The parties have changed: run again",
  },
  chartTitle: "Amount by party, kr",
  chartAlt: (year) => `Bar chart of the amounts of ${year}, one bar to a party`,
  auditNote:
    "All of this is formulas over the input sheets; any spreadsheet program can count it again.",
  stamp: "Stamp",
  stampNote:
    "The checksum shows that inputs have changed since the run, not by whom. It does not guard against forgery.",
  notGiven: "not given",
  terms: "The year's terms",
  termHeaders: ["Term", "", "Value", "Row in Klausuler", "Decided by"],
  trace: "Trace",
  traceNotes: {
    queue:
      "Units × Weight / Weight sum gives Whole units and a Remainder. The units Left over go one by one in the order of Rank.",
    row: "Units × Weight / Weight sum gives Whole units and a Remainder; every row is rounded by itself, so the rows may miss the total.",
    residual:
      "Every row is rounded by itself, halves up; the one of Rank 1 gets what is left of the total instead.",
    running:
      "Whole units and Remainder are the running sum's, in Order; a row gets the step from the rounded sum before it.",
    divisor:
      "The rule cannot be written as a formula. The program's value stands, for these very inputs alone; when they change, #N/A is shown until you run again.",
  },
  ruleLine: "Rule in SPEC",
};

/** The words of the report sheets, by language. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { sv: swedish, en: english };
