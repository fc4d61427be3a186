import { beforeAll, describe, expect, test } from "vitest";
import type { Agreement, Choices } from "../../engine/index.ts";
import { amountText, ExactDecimal, isoDate, splitYear } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { SECOND, secondAgreement } from "../support/second-agreement.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";

const FIRST = "dalarna-2023";

/** The second agreement, by a rule that formulas can say. */
const FILE = secondAgreement({
  clauses: {
    annualCost: [],
    population: [],
    rounding: [
      {
        from: 2023,
        to: null,
        source: "plan",
        statement: {
          status: "stated",
          value: { rule: "half-up-residual-to-largest", unit: "100" },
        },
      },
    ],
  },
});

/** An agreement and a year, what the year costs, and by which day's population. */
interface Pair {
  readonly agreement: string;
  readonly year: number;
  readonly cost: string;
  readonly day: string;
}

const PAIRS: readonly Pair[] = [
  { agreement: FIRST, year: 2023, cost: "4000000", day: "2021-12-31" },
  { agreement: FIRST, year: 2024, cost: "4120000", day: "2022-12-31" },
  { agreement: FIRST, year: 2025, cost: "4300002", day: "2024-12-31" },
  { agreement: SECOND, year: 2023, cost: "1000000", day: "2021-12-31" },
  { agreement: SECOND, year: 2024, cost: "1100100", day: "2022-12-31" },
  { agreement: SECOND, year: 2025, cost: "1200200", day: "2024-12-31" },
];

function agreementOf({ agreement }: Pair): Agreement {
  if (agreement === FIRST) return packaged(FIRST);
  return valueOf(readAgreement({ file: "prov.json", bytes: FILE }, REFERENCE.register));
}

/** What the engine makes of a pair: `2080 414395`, by code. */
function engineAmounts(pair: Pair): readonly string[] {
  const choices: Choices = {
    annualCost: new ExactDecimal(pair.cost),
    populationDate: isoDate(pair.day) ?? undefined,
  };
  const agreement = agreementOf(pair);
  const split = valueOf(splitYear({ agreement, year: pair.year, reference: REFERENCE, choices }));
  return [...split.groups, ...split.rows]
    .map(({ code, units }) => `${code} ${amountText(units, split.unit)}`)
    .sort();
}

/** Both agreements with three years each, and the reports of the last that was run. */
async function sixYears(): Promise<Uint8Array> {
  const made = await run(["new", FIRST, "prov.json", "-o", "bok.xlsx"], { "prov.json": FILE });
  let bytes = made.written.get("bok.xlsx") ?? new Uint8Array();
  for (const pair of PAIRS) bytes = await shownByRun(bytes, pair);
  return fileOf(editedBook(partsOf(bytes), DECIDED));
}

/** Who decided each year: all that there is to say, some of it, or nothing. */
const DECIDED = [
  { cell: "Årsbeslut!J10", holds: "Styrgruppen" },
  { cell: "Årsbeslut!K10", holds: 45_323 },
  { cell: "Årsbeslut!L10", holds: "RD 2024/17" },
  { cell: "Årsbeslut!J11", holds: "Länschefsnätverket" },
  { cell: "Årsbeslut!L13", holds: "RD 2023/1" },
  { cell: "Årsbeslut!K14", holds: 45_323 },
  { cell: "Årsbeslut!K15", holds: 45_323 },
  { cell: "Årsbeslut!L15", holds: "RD 2025/3" },
] as const;

/** What «Bestämt av» says of each pair. */
const BY: Readonly<Record<string, string>> = {
  [`${FIRST} 2024`]: "Styrgruppen 2024-02-01, dnr RD 2024/17",
  [`${FIRST} 2025`]: "Länschefsnätverket",
  [`${SECOND} 2023`]: "dnr RD 2023/1",
  [`${SECOND} 2024`]: "2024-02-01",
  [`${SECOND} 2025`]: "2024-02-01, dnr RD 2025/3",
};

async function shownByRun(book: Uint8Array, pair: Pair): Promise<Uint8Array> {
  const { agreement, year, cost, day } = pair;
  const chosen = ["--agreement", agreement, "--year", String(year)];
  const done = await runAgain(book, ...chosen, "--total", cost, "--population-date", day);
  expect([done.code, done.err]).toEqual([0, done.err]);
  return done.bytes;
}

/** The workbook with another pair in the two cells above Årsbeslut; nothing is calculated yet. */
function choosing(book: Uint8Array, { written, chosen }: Case): Uint8Array {
  const { agreement, year } = chosen;
  const typed = [
    ...(agreement === written.agreement ? [] : [{ cell: "Årsbeslut!B5", holds: agreement }]),
    ...(year === written.year ? [] : [{ cell: "Årsbeslut!B6", holds: year }]),
  ];
  return fileOf(editedBook(partsOf(book), typed));
}

/** What Fördelning shows of a pair. */
async function board(book: Uint8Array) {
  const column = (name: string, from: number, to: number) =>
    readColumns(book, "Fördelning", { from, to, column: name });
  const [codes, amounts] = await Promise.all([column("A", 13, 30), column("F", 13, 30)]);
  const [[title], [cost], [verdict], [by]] = await Promise.all([
    column("A", 2, 2),
    column("C", 4, 4),
    column("C", 10, 10),
    column("E", 4, 4),
  ]);
  const rows = codes.flatMap((code, index) =>
    /^[\dA-Za-z]/.test(code) && code !== "null" ? [`${code} ${amounts[index] ?? ""}`] : [],
  );
  return { rows: rows.sort(), title, cost, verdict, by };
}

/** The rows of Spår that say a pair. */
async function traced(book: Uint8Array, pair: Pair): Promise<readonly string[]> {
  const column = (name: string) => readColumns(book, "Spår", { from: 5, to: 70, column: name });
  const [agreements, years, codes, amounts] = await Promise.all(["A", "B", "C", "P"].map(column));
  return (codes ?? [])
    .flatMap((code, index) =>
      agreements?.[index] === pair.agreement && years?.[index] === String(pair.year)
        ? [`${code} ${amounts?.[index] ?? ""}`]
        : [],
    )
    .sort();
}

/** A pair that is chosen in the sheet over the reports of another. */
interface Case {
  readonly written: Pair;
  readonly chosen: Pair;
}

const BASES = PAIRS.filter(({ year }) => year === 2025);
const CASES: readonly Case[] = BASES.flatMap((written) =>
  PAIRS.map((chosen) => ({ written, chosen })),
);
const isWritten = ({ written, chosen }: Case): boolean => written.agreement === chosen.agreement;
const named = (one: Case) =>
  [`${one.chosen.agreement} ${String(one.chosen.year)}`, one.written.agreement, one] as const;

describe("[WB8][AU2] two agreements and three years in one workbook", () => {
  const saved = new Map<Case, Uint8Array>();
  const bookOf = (one: Case): Uint8Array => saved.get(one) ?? new Uint8Array();

  beforeAll(async () => {
    const bytes = await sixYears();
    const bases = new Map<Pair, Uint8Array>();
    for (const pair of BASES) bases.set(pair, await shownByRun(bytes, pair));
    const books = CASES.map((one) => choosing(bases.get(one.written) ?? new Uint8Array(), one));
    const out = saveInLibreOffice(books.map((book) => ({ bytes: book, edits: [] })));
    CASES.forEach((one, index) => saved.set(one, out[index] ?? new Uint8Array()));
  }, 240_000);

  test.each(CASES.filter(isWritten).map(named))(
    "[AU2][CO1] %s over the rows of %s shows the engine's amounts in every cell",
    async (_, __, one) => {
      const { rows, title, cost, verdict, by } = await board(bookOf(one));
      expect(rows).toEqual(engineAmounts(one.chosen));
      expect([title, cost]).toEqual([`Fördelning ${String(one.chosen.year)}`, one.chosen.cost]);
      expect(verdict).toBe("Stämmer");
      const said = BY[`${one.chosen.agreement} ${String(one.chosen.year)}`];
      expect(by).toBe(said ?? "angivet av användaren");
      const differences = await differencesIn(bookOf(one));
      // The stamps alone are of the pair that was run.
      const others = differences.filter(
        (found) => !/SHA-256"|Sidhuvud"/.test(JSON.stringify(found)),
      );
      expect(others).toEqual([]);
      expect(differences.length > 0).toBe(one.written !== one.chosen);
    },
  );

  test.each(CASES.filter((one) => !isWritten(one)).map(named))(
    "[AU2][CO1] %s over the rows of %s refuses by formula, and is right after a run",
    async (_, __, one) => {
      const told = await board(bookOf(one));
      expect(told.rows.filter((row) => / -?\d/.test(row))).toEqual([]);
      expect(told.title).toBe(`Fördelning ${String(one.chosen.year)}`);
      // The cost is this year's or none: never another year's under its title.
      expect(told.cost).toBe(one.chosen.cost);
      expect(told.verdict).toBe("Parterna är ändrade: kör om");
      const right = await runAgain(bookOf(one));
      expect((await board(right.bytes)).rows).toEqual(engineAmounts(one.chosen));
      expect(await differencesIn(right.bytes)).toEqual([]);
    },
  );

  test.each(CASES.filter(({ chosen }) => chosen.year === 2024).map(named))(
    "[AU2][AL1] with %s chosen over %s, Spår has every pair's amounts all the same",
    async (_, __, one) => {
      for (const pair of PAIRS) {
        expect(await traced(bookOf(one), pair)).toEqual(engineAmounts(pair));
      }
    },
  );
});
