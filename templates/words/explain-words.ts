import type { Language, RowOrder, WeightBasis } from "../../engine/index.ts";

/** The words around what a published table came to. */
export interface ExplainWords {
  readonly heading: (file: string, rows: string) => string;
  readonly outside: (party: string, amount: string) => string;
  readonly sumAgrees: (total: string) => string;
  readonly sumDiffers: (sum: string, total: string, by: string) => string;
  /** What rounding allows the total to have been. */
  readonly roundingAllows: (least: string, below: string) => string;
  readonly roundingForbids: string;
  readonly totals: Readonly<Record<"text" | "table", string>>;
  readonly reproducing: (count: string) => string;
  readonly refused: string;
  readonly nearest: (off: string, rows: string) => string;
  readonly nearestOthers: (count: string) => string;
  readonly basis: Readonly<Record<Exclude<WeightBasis["kind"], "population">, string>>;
  readonly population: (date: string) => string;
  readonly ofTotal: (total: string) => string;
  /** What amounts were counted in, and that they were rounded when they were printed. */
  readonly countedIn: (unit: string) => string;
  readonly printedRounded: string;
  readonly orders: Readonly<Record<RowOrder, string>>;
  readonly anyTaker: string;
  readonly everyRule: string;
  readonly tried: (facts: TriedFacts) => string;
  readonly days: (count: string, first: string, last: string) => string;
  readonly percentSum: (sum: string) => string;
  readonly percentRounding: string;
  readonly percentOffWeights: (count: string) => string;
  readonly percentOffAmounts: (count: string) => string;
  readonly computed: string;
  readonly printed: string;
  /** That weights were not searched for, and how they can be. */
  readonly notSearched: string;
  /** The bounds that weights were searched for within, by what each is bounded by. */
  readonly withinBounds: (facts: SearchedWithin) => string;
  readonly noWeights: (within: string) => string;
  readonly noWeightsYet: (within: string) => string;
  readonly weights: (count: string, within: string) => string;
  readonly weightsAtLeast: (count: string, within: string) => string;
  readonly weightsPerRow: (least: string, below: string) => string;
  readonly weightsLargestRemainder: string;
  readonly hypothesis: string;
  readonly impliedCaption: string;
  /** The sheet of a working paper. */
  readonly paperTitle: string;
  readonly paperSheet: string;
  readonly paperWritten: (sheet: string, file: string) => string;
  readonly paperFile: (file: string) => string;
  readonly paperTable: string;
  readonly sumOfRows: string;
  readonly printedTotal: string;
  /** The rows of a table that a way does not give. */
  readonly rowsOff: string;
  /** Printed differences held against the printed figures. */
  readonly differencesChecked: (formula: string, rows: string) => string;
  readonly differencesAgree: string;
  readonly differencesOff: (count: string) => string;
  readonly roundingHeader: string;
  readonly roundingYes: string;
  readonly roundingNo: string;
}

/** What weights were searched for within: what they make together, and what each is around. */
export interface SearchedWithin {
  readonly least: string;
  readonly most: string;
  readonly around: "population" | "printed" | "given";
}

/** What was tried: all in digits. */
export interface TriedFacts {
  readonly ways: string;
  /** The weights that were tried, in words. */
  readonly bases: string;
  readonly units: string;
}

const swedish: ExplainWords = {
  heading: (file, rows) => `Publicerad tabell ${file}, ${rows === "1" ? "1 rad" : `${rows} rader`}`,
  outside: (party, amount) => `${party} har ingen vikt: dess ${amount} dras av, och resten prövas.`,
  sumAgrees: (total) => `Raderna blir ${total}, som summan.`,
  sumDiffers: (sum, total, by) => `Raderna blir ${sum}, men summan är ${total}: ${by}.`,
  roundingAllows: (least, below) =>
    `Är varje tal avrundat för sig kan den rätta summan vara från ${least} till, men inte med, ${below}.`,
  roundingForbids: "Avrundning räcker inte som förklaring.",
  totals: { text: "Mot den angivna summan", table: "Mot tabellens egen summa" },
  reproducing: (count) =>
    count === "1" ? "Ett sätt ger alla rader:" : `Dessa ${count} sätt ger alla rader:`,
  refused: "Ingen regel ger tabellen.",
  nearest: (off, rows) => `Närmast kommer följande, där ${off} av ${rows} rader skiljer:`,
  nearestOthers: (count) => `Lika nära kommer ${count} till; --json visar alla.`,
  basis: { printed: "tryckta vikter", percent: "tryckta procent", equal: "lika" },
  population: (date) => `folkmängd ${date}`,
  ofTotal: (total) => `av ${total} kr`,
  countedIn: (unit) => `räknat i ${unit} kr`,
  printedRounded: "avrundat i trycket",
  orders: {
    any: "i vilken ordning som helst",
    column: "i kolumnen Ordnings ordning",
    table: "i radernas ordning",
    codes: "i kodernas ordning",
    "heaviest-first": "störst vikt först",
    "lightest-first": "minst vikt först",
  },
  anyTaker: "halva uppåt, resten till vem som helst",
  everyRule: "varje regel, vem som än får resten",
  tried: ({ ways, bases, units }) =>
    `Prövat: ${ways} sätt. Alla regler, med varje part och ordning, på ${bases}, räknat i ${units} kr.`,
  days: (count, first, last) => `folkmängden ${count} dagar från ${first} till ${last}`,
  percentSum: (sum) => `Procenten blir ${sum}, inte 100.`,
  percentRounding: "Avrundning kan förklara det.",
  percentOffWeights: (count) => `${count} procenttal stämmer inte med vikterna:`,
  percentOffAmounts: (count) =>
    count === "1"
      ? "1 procenttal är ett annat än det som betalas, räknat ur beloppen:"
      : `${count} procenttal är andra än de som betalas, räknat ur beloppen:`,
  computed: "Beräknat",
  printed: "Tryckt",
  notSearched:
    "Vikter som skulle ge tabellen söktes inte, för inget säger hur stora de är. Ange vad de blir tillsammans med --weight-sum.",
  withinBounds: ({ least, most, around }) => {
    const each = {
      population: "var och en högst 5 procent utanför sin folkmängd de dagar som finns; ",
      printed: "var och en högst 10 procent från den tryckta; ",
      given: "",
    };
    return `${each[around]}tillsammans från ${least} till ${most}`;
  },
  noWeights: (within) => `Inga hela vikter ger tabellen (sökt: ${within}).`,
  noWeightsYet: (within) =>
    `Sökningen efter hela vikter som ger tabellen avbröts innan någon fanns (sökt: ${within}).`,
  weights: (count, within) =>
    count === "1"
      ? `En enda uppsättning hela vikter ger tabellen (sökt: ${within}):`
      : `${count} uppsättningar hela vikter ger tabellen (sökt: ${within}). Den första:`,
  weightsAtLeast: (count, within) =>
    `Minst ${count} uppsättningar hela vikter ger tabellen (sökt: ${within}). Den första:`,
  weightsPerRow: (least, below) =>
    `varje rad avrundad för sig, om det som fördelas är från ${least} till, men inte med, ${below} kr.`,
  weightsLargestRemainder: "med största rest.",
  impliedCaption: "Vikter som ger tabellen",
  rowsOff: "Rader som skiljer",
  paperTitle: "Prövning av en publicerad tabell",
  paperSheet: "Prövad tabell",
  paperWritten: (sheet, file) => `Bladet «${sheet}» är skrivet i ${file}.`,
  paperFile: (file) => `Läst ur ${file}`,
  paperTable: "Tabellen som den lästes, kr",
  sumOfRows: "Raderna tillsammans",
  printedTotal: "Tryckt summa",
  hypothesis: "Det är en hypotes att pröva mot källan, ingen förklaring.",
  differencesChecked: (formula, rows) =>
    `Prövat på ${rows === "1" ? "1 rad" : `${rows} rader`}: ${formula}`,
  differencesAgree: "Varje tryckt skillnad är den som de tryckta talen ger.",
  differencesOff: (count) =>
    count === "1"
      ? "1 skillnad är en annan än de tryckta talens, i kr:"
      : `${count} skillnader är andra än de tryckta talens, i kr:`,
  roundingHeader: "Kan vara avrundning",
  roundingYes: "ja",
  roundingNo: "nej",
};

const english: ExplainWords = {
  heading: (file, rows) => `Published table ${file}, ${rows === "1" ? "1 row" : `${rows} rows`}`,
  outside: (party, amount) =>
    `${party} has no weight: its ${amount} is taken off, and the rest is tried.`,
  sumAgrees: (total) => `The rows make ${total}, as the total.`,
  sumDiffers: (sum, total, by) => `The rows make ${sum}, but the total is ${total}: ${by}.`,
  roundingAllows: (least, below) =>
    `If each number is rounded by itself the true total may be from ${least} to, but not, ${below}.`,
  roundingForbids: "Rounding does not account for it.",
  totals: { text: "Against the total that was given", table: "Against the table's own total" },
  reproducing: (count) =>
    count === "1" ? "One way gives all rows:" : `These ${count} ways give all rows:`,
  refused: "No rule gives the table.",
  nearest: (off, rows) => `Nearest comes this, in which ${off} of ${rows} rows differ:`,
  nearestOthers: (count) => `Equally near come ${count} more; --json shows all.`,
  basis: { printed: "printed weights", percent: "printed percentages", equal: "alike" },
  population: (date) => `population ${date}`,
  ofTotal: (total) => `of ${total} kr`,
  countedIn: (unit) => `counted in ${unit} kr`,
  printedRounded: "rounded in print",
  orders: {
    any: "in any order",
    column: "in the order of the column Order",
    table: "in the order of the rows",
    codes: "in the order of the codes",
    "heaviest-first": "largest weight first",
    "lightest-first": "smallest weight first",
  },
  anyTaker: "halves up, the residual to anybody",
  everyRule: "every rule, whoever takes the residual",
  tried: ({ ways, bases, units }) =>
    `Tried: ${ways} ways. All rules, with every party and order, on ${bases}, counted in ${units} kr.`,
  days: (count, first, last) => `the population of ${count} days from ${first} to ${last}`,
  percentSum: (sum) => `The percentages make ${sum}, not 100.`,
  percentRounding: "Rounding may account for it.",
  percentOffWeights: (count) =>
    count === "1"
      ? "1 percentage does not agree with the weights:"
      : `${count} percentages do not agree with the weights:`,
  percentOffAmounts: (count) =>
    count === "1"
      ? "1 percentage is not the one that is paid, by the amounts:"
      : `${count} percentages are not those that are paid, by the amounts:`,
  computed: "Computed",
  printed: "Printed",
  notSearched:
    "Weights that would give the table were not searched for, as nothing says how large they are. Say what they make together with --weight-sum.",
  withinBounds: ({ least, most, around }) => {
    const each = {
      population: "each at most 5 per cent beyond its population on the days at hand; ",
      printed: "each at most 10 per cent from the printed one; ",
      given: "",
    };
    return `${each[around]}together from ${least} to ${most}`;
  },
  noWeights: (within) => `No whole weights give the table (searched: ${within}).`,
  noWeightsYet: (within) =>
    `The search for whole weights that give the table was ended before any was found (searched: ${within}).`,
  weights: (count, within) =>
    count === "1"
      ? `One set of whole weights alone gives the table (searched: ${within}):`
      : `${count} sets of whole weights give the table (searched: ${within}). The first:`,
  weightsAtLeast: (count, within) =>
    `At least ${count} sets of whole weights give the table (searched: ${within}). The first:`,
  weightsPerRow: (least, below) =>
    `each row rounded by itself, if what is divided is from ${least} to, but not, ${below} kr.`,
  weightsLargestRemainder: "by largest remainder.",
  impliedCaption: "Weights that give the table",
  rowsOff: "Rows that differ",
  paperTitle: "A published table, tried",
  paperSheet: "Tried table",
  paperWritten: (sheet, file) => `The sheet «${sheet}» is written in ${file}.`,
  paperFile: (file) => `Read from ${file}`,
  paperTable: "The table as it was read, kr",
  sumOfRows: "The rows together",
  printedTotal: "Printed total",
  hypothesis: "It is a hypothesis to hold against the source, no explanation.",
  differencesChecked: (formula, rows) =>
    `Tried on ${rows === "1" ? "1 row" : `${rows} rows`}: ${formula}`,
  differencesAgree: "Each printed difference is the one that the printed figures make.",
  differencesOff: (count) =>
    count === "1"
      ? "1 difference is another than that of the printed figures, in kr:"
      : `${count} differences are other than those of the printed figures, in kr:`,
  roundingHeader: "May be rounding",
  roundingYes: "yes",
  roundingNo: "no",
};

/** The words around what a published table came to. */
export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
  sv: swedish,
  en: english,
};
