import type { Language } from "../../../engine/index.ts";

/** The words of stamps. Total, in both languages. */
export interface StampsWords {
  readonly note: string;
  /** How far a checksum can be trusted. */
  readonly trust: string;
  readonly notGiven: string;
  /** Whether a report's inputs are those that it was run with. */
  readonly inputs: Readonly<Record<"same" | "changed", string>>;
  /** Behind {@link inputs} on a report whose inputs have changed. */
  readonly earlierRun: string;
  /** Whether a table is as it was when the reports were run. */
  readonly tables: Readonly<Record<"same" | "changed", string>>;
  /** Behind a table's name, for the rows of the agreement and year that are shown. */
  readonly shownRows: string;
}

/** The words of stamps, by language. */
export const STAMPS_WORDS: Readonly<Record<Language, StampsWords>> = {
  sv: {
    note: "Varje rapport har en kontrollsumma av just de indata som den läser. Granska arbetsboken för att jämföra den med indata som de är nu.",
    trust:
      "Kontrollsumman visar att indata har ändrats efter körningen, inte av vem. Den skyddar inte mot förfalskning.",
    notGiven: "ej angivet",
    inputs: {
      same: "Indata är desamma som vid körningen",
      changed: "Indata har ändrats sedan rapporten kördes",
    },
    earlierRun: "; stämpeln gäller den tidigare körningen",
    tables: { same: "oförändrad", changed: "ändrad" },
    shownRows: " (visade)",
  },
  en: {
    note: "Every report has a checksum of the very inputs that it reads. Audit the workbook to hold it against the inputs as they are now.",
    trust:
      "The checksum shows that inputs have changed since the run, not by whom. It does not guard against forgery.",
    notGiven: "not given",
    inputs: {
      same: "The inputs are the same as at the run",
      changed: "The inputs have changed since the report was run",
    },
    earlierRun: "; the stamp is that of the earlier run",
    tables: { same: "unchanged", changed: "changed" },
    shownRows: " (shown)",
  },
};
