import type { Language, RuleFamily } from "../../../engine/index.ts";

/** The words of the sheet Granskning. Total, in both languages. */
export interface AuditWords {
  readonly auditNote: string;
  readonly stamp: string;
  readonly terms: string;
  readonly termHeaders: readonly string[];
  readonly trace: string;
  readonly traceNotes: Readonly<Record<RuleFamily, string>>;
  /** Where some row has a floor or a cap. */
  readonly boundsNote: string;
  readonly ruleLine: string;
}

const swedish: AuditWords = {
  auditNote:
    "Allt här är formler över indatabladen och kan räknas om i vilket kalkylprogram som helst.",
  stamp: "Stämpel",
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
  boundsNote:
    "Den som Hålls vid ett lägsta eller högsta belopp betalar det; de andra delar resten, Enheter, efter sin vikt.",
  ruleLine: "Regel i SPEC",
};

const english: AuditWords = {
  auditNote:
    "All of this is formulas over the input sheets; any spreadsheet program can count it again.",
  stamp: "Stamp",
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
  boundsNote:
    "Who is Held at a least or most amount pays it; the others share the rest, Units, by their weights.",
  ruleLine: "Rule in SPEC",
};

/** The words of the sheet Granskning, by language. */
export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = { sv: swedish, en: english };
