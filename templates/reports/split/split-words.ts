import type { KeyAnswer, Language } from "../../../engine/index.ts";
import { SUM_ROWS } from "../../forms/words.ts";

/** The words of the sheet Fördelning. Total, in both languages. */
export interface SplitWords {
  readonly sum: string;
  readonly roundingDifference: string;
  readonly rounding: (name: string, rule: string, unit: string) => string;
  readonly verdicts: Verdicts;
  readonly missing: MissingWords;
  /** What a key that leaves it open was answered with. */
  readonly divided: Readonly<Record<KeyAnswer, string>>;
  /** Before the number of own figures. */
  readonly ownFigures: string;
  readonly chartTitle: string;
  readonly chartAlt: (year: string) => string;
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

/** What the control line says of a year that cannot be calculated: the remedy first, for the line may be cut. */
export interface MissingWords {
  readonly severalRows: string;
  readonly outside: string;
  readonly terms: Readonly<Record<"annualCost" | "population" | "key", string>>;
  readonly addRow: string;
  readonly fillIn: string;
  readonly indexed: string;
  /** Of a cost that positions make. */
  readonly staffed: string;
}

const swedish: SplitWords = {
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
  missing: {
    severalRows: "Behåll en rad i Årsbeslut för ",
    outside: "Avtalet gäller inte år ",
    terms: {
      annualCost: ": årskostnad ",
      population: ": befolkningsdag ",
      key: ": fördelningsnyckel ",
    },
    addRow: "Lägg till en rad i Årsbeslut",
    fillIn: "Fyll i Årsbeslut!",
    indexed: "Kör om, eller se Index och Indexvillkor: index för ",
    staffed: "Kör om, eller se Tjänster: kostnad för ",
  },
  divided: { population: "delas efter folkmängd", equal: "delas lika" },
  ownFigures: "; egna uppgifter: ",
  chartTitle: "Belopp per huvudman, kr",
  chartAlt: (year) => `Stapeldiagram över beloppen ${year}, ett streck per huvudman`,
};

const english: SplitWords = {
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
  missing: {
    severalRows: "Keep one row in Yearly decisions for ",
    outside: "The agreement does not hold in ",
    terms: {
      annualCost: ": annual cost ",
      population: ": population day ",
      key: ": allocation key ",
    },
    addRow: "Add a row to Yearly decisions",
    fillIn: "Fill in 'Yearly decisions'!",
    indexed: "Run again, or see Index and Index terms: index for ",
    staffed: "Run again, or see Positions: cost of ",
  },
  divided: { population: "divided by population", equal: "divided alike" },
  ownFigures: "; own figures: ",
  chartTitle: "Amount by party, kr",
  chartAlt: (year) => `Bar chart of the amounts of ${year}, one bar to a party`,
};

/** The words of the sheet Fördelning, by language. */
export const SPLIT_WORDS: Readonly<Record<Language, SplitWords>> = { sv: swedish, en: english };
