import { describe, expect, test } from "vitest";
import { z } from "zod";
import { COLUMN_2022, DALARNA_2023 } from "../support/dalarna.ts";
import { problemCodes, run } from "../support/memory-host.ts";

const ROWS = DALARNA_2023.map(([name, , people, printed]) => ({ name, people, printed }));
const FIGURES = ROWS.map(({ name, people, printed }) =>
  [name, String(people), printed.toString()].join(";"),
);

/** The memo as it is printed: three amounts for each, and a sum. */
const MEMO = [
  "Huvudman;Invånare;Nytt avtal 4 mkr/år",
  ...FIGURES,
  "Region Dalarna;;2 000 000",
  "Summa;288 382;4 000 000",
].join("\n");

const table = (...lines: readonly string[]) => ["part;vikt;publicerat", ...lines].join("\n");

/** With plain spaces in its numbers. */
async function explain(text: string, ...args: readonly string[]) {
  const done = await run(["explain", "--table", "t.csv", ...args], { "t.csv": text });
  return { ...done, out: done.out.replaceAll("\u00a0", " ") };
}

async function json(text: string, ...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await explain(text, ...args, "--json")).out);
}

const REPRODUCED = z.looseObject({
  reproducedBy: z.array(z.looseObject({ rule: z.string(), roundedInPrint: z.boolean() })),
});

const IMPLIED = z.looseObject({
  impliedWeights: z.looseObject({
    total: z.looseObject({ least: z.string() }),
    weights: z.array(z.looseObject({ weight: z.int() })),
  }),
});

/** The rules that give a table as it was counted, in kr. */
async function rulesOf(text: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await explain(text, ...args, "--json");
  const found = REPRODUCED.parse(JSON.parse(out)).reproducedBy;
  return found.filter((one) => !one.roundedInPrint).map(({ rule }) => rule);
}

describe("[AU5] explain", () => {
  test("[AU5][CL5] reproduces the memo, says by how much its rows miss the total, and ends with 0", async () => {
    const { code, out } = await explain(table(...FIGURES), "--total", "2000000");
    expect(code).toBe(0);
    expect(out).toContain("Raderna blir 2 000 004, men summan är 2 000 000: +4.");
    expect(out).toContain("varje rad för sig, halva uppåt (half-up-per-row)");
    expect(await json(table(...FIGURES), "--total", "2000000")).toMatchObject({
      printedTotal: "2000000",
      sumOfRows: "2000004",
      difference: "4",
      trueTotalBounds: { least: "1999999.50", below: "2000000.50" },
      nearest: null,
    });
    expect(await rulesOf(table(...FIGURES), "--total", "2000000", "--unit", "1")).toEqual([
      "half-up-per-row",
      "half-even-per-row",
    ]);
  });

  test("[AU5] takes a region without a weight off the total, and the table's own sum where none is given", async () => {
    const found = await json(MEMO);
    expect(found).toMatchObject({
      printedTotal: "4000000",
      sumOfRows: "4000004",
      outsideKey: [{ party: "Region Dalarna", published: "2000000" }],
    });
    expect(await rulesOf(MEMO)).toEqual(["half-up-per-row", "half-even-per-row"]);
  });

  test("[AU5][RD4] reads the memo as it is copied out of the document, its first columns without headers", async () => {
    const copied = [
      "\t\tNuvarande avtal ca 2,4 mkr/år\tNytt avtal 4 mkr/år",
      ...ROWS.map(
        ({ name, people, printed }) => `${name}\t${String(people)}\t1\t${String(printed)}`,
      ),
      "Region Dalarna\t\t1 225 535\t2 000 000",
      "Summa\t288 382\t2 451 070\t4 000 000",
    ].join("\n");
    const column = ["--column", "Nytt avtal 4 mkr/år"];
    expect(await rulesOf(copied, ...column)).toEqual(["half-up-per-row", "half-even-per-row"]);
    const asked = await explain(copied, "--json");
    expect(problemCodes(asked)).toEqual(["column-doubled"]);
    // Without its headers the first row is no header.
    const rows = copied.split("\n").slice(1).join("\n");
    expect(problemCodes(await explain(rows, "--json"))).toContain("column-missing");
  });

  test("[AU5] holds a total of the text against the table's, as it is printed", async () => {
    expect(await json(MEMO, "--total", "ca 4 mkr/år")).toMatchObject({
      totals: [
        { from: "text", difference: "4", trueTotalBounds: { least: "3999996", below: "4000012" } },
        { from: "table", difference: "4" },
      ],
    });
    expect(await json(MEMO, "--total", "3 mkr")).toMatchObject({
      totals: [{ from: "text", difference: "1000004", trueTotalBounds: null }, { from: "table" }],
    });
  });

  test("[AU5] refuses a table that no rule gives, ends with 1, and shows the rows that the nearest misses", async () => {
    const slipped = FIGURES.map((row) => row.replace("48776", "48766"));
    const { code, out } = await explain(table(...slipped), "--total", "2000000");
    expect(code).toBe(1);
    expect(out).toContain("Ingen regel ger tabellen.");
    expect(out).toContain("där 1 av 15 rader skiljer");
    expect(await json(table(...slipped), "--total", "2000000")).toMatchObject({
      reproducedBy: [],
      nearest: {
        rule: "residual-to:Älvdalen",
        rowsOff: [{ party: "Älvdalen", published: "48766", computed: "48772" }],
      },
    });
  });

  test("[AU5][PO3] without weights tries the populations of every day at hand", async () => {
    const split = ["part;publicerat", "Avesta;305 300", "Borlänge;694 700"].join("\n");
    const { out } = await explain(split, "--total", "1000000", "--unit", "100");
    expect(out).toContain("folkmängd 2022-12-31");
  });

  test("[AU5][RD4] keeps decimals and units as they are printed, of cells and of the header", async () => {
    const rows = ["Avesta;3;0,3", "Falun;7;0,7"];
    const header = table(...rows).replace("publicerat", "publicerat (mnkr)");
    expect(await json(header, "--total", "1,0 mkr")).toMatchObject({ sumOfRows: "1000000" });
    const cells = table("Avesta;3;0,3 mkr", "Falun;7;0,7 Mnkr");
    expect(await json(cells, "--total", "1000 kkr")).toMatchObject({
      sumOfRows: "1000000",
      difference: "0",
    });
  });

  test("[AU5] says which printed percentages are not those of the weights, and which are not paid", async () => {
    const text = ["part;vikt;procent;publicerat", "Avesta;30;31,0;300", "Falun;70;70,0;700"].join(
      "\n",
    );
    expect(await json(text, "--total", "1000")).toMatchObject({
      percentages: {
        sum: "101",
        canBeHundred: false,
        offWeights: [{ printed: "31", computed: "30" }],
        offAmounts: [{ printed: "31", computed: "30" }],
      },
    });
    expect((await explain(text, "--total", "1000")).out).toContain("Procenten blir 101, inte 100.");
  });

  test("[AU5][AL7] income that is written below 0 is tried with its sign, and told", async () => {
    const rows = table("Avesta;3;-300", "Falun;7;−700");
    const { code, err } = await explain(rows, "--total", "1000");
    expect(code).toBe(0);
    expect(err).toContain("omvänt tecken");
  });

  test("[AU5] the mark of a footnote is no part of a number, and told", async () => {
    const { code, err } = await explain(
      table("Avesta;3;300*", "Falun;7;700 1)"),
      "--total",
      "1000",
    );
    expect(code).toBe(0);
    expect(err).toContain("2 belopp har ett nottecken");
  });

  test("[AU5][RM1] a county without one of its municipalities is remarked on, a few of them are not", async () => {
    const without = FIGURES.filter((row) => !row.startsWith("Ludvika"));
    const { err } = await explain(table(...without), "--total", "2000000");
    expect(err).toContain("14 av de 15 kommunerna i Dalarnas län; Ludvika saknas.");
    const whole = await explain(table(...FIGURES), "--total", "2000000");
    const some = await explain(table(...FIGURES.slice(0, 4)), "--total", "2000000");
    expect([whole.err, some.err]).toEqual(["", ""]);
  });

  test("[AU5] a name that is no municipality keeps the populations from being tried, and is told", async () => {
    const rows = ["part;publicerat", "Avesta;300", "Falun;600", "Borlang;100"].join("\n");
    const { err } = await explain(rows, "--total", "1000");
    expect(err).toContain("«Borlang» är ingen kommun");
    expect(err).toContain("Menade du Borlänge?");
  });

  test.each([
    ["units of two kinds", table("A;3;300 kr", "B;7;0,7 tkr"), "published-units-mixed"],
    ["a sum among the rows", table("A;3;300", "Summa;3;300", "B;7;700"), "row-is-sum"],
    ["a municipality without a weight", table("Avesta;;300", "Falun;7;700"), "weight-missing"],
    ["a party twice", table("A;3;300", "A;7;700"), "party-doubled"],
    ["amounts that are all 0", table("A;3;0", "B;7;0"), "published-all-zero"],
    ["an amount that is missing", table("A;3;300", "B;7;"), "published-missing"],
    ["an amount that can be read in two ways", table("A;3;1.234", "B;7;1"), "number-ambiguous"],
    ["no rows", table(), "parties-missing"],
    ["two columns of amounts", "part;belopp;avgift\nA;1;2\n", "column-doubled"],
  ])("[AU5][CL3] %s is told, and nothing is explained", async (_, text, problem) => {
    const { code, out } = await explain(text, "--total", "1000", "--json");
    expect(code).toBe(2);
    expect(problemCodes({ out })).toContain(problem);
  });

  test("[AU5][CL3] a total that is nowhere, and a column that is not there, are told", async () => {
    const rows = table("A;3;300", "B;7;700");
    expect(problemCodes(await explain(rows, "--json"))).toEqual(["published-total-missing"]);
    const wrong = await explain(rows, "--total", "1000", "--column", "publicerad", "--json");
    expect(problemCodes(wrong)).toEqual(["choice-unknown"]);
  });

  test("[AU5][CL3] more than five thousand rows are told to be too many", async () => {
    const rows = Array.from({ length: 5_001 }, (_, row) => `P${String(row)};1;5`);
    const { out } = await explain(table(...rows), "--total", "25005", "--json");
    expect(problemCodes({ out })).toEqual(["table-too-long"]);
  });

  test("[AU5] two thousand rows are tried", async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => `P${String(row)};1;5`);
    expect(await rulesOf(table(...rows), "--total", "10000")).toContain("largest-remainder");
  });
});

describe("[AU5] the memo's column of 2022", () => {
  test("[AU5] is given by no rule and no population at hand, but by one set of populations alone", async () => {
    const { code, out } = await explain(COLUMN_2022, "--total", "1 225 535");
    expect(code).toBe(1);
    expect(out).toContain("Ingen regel ger tabellen.");
    expect(out).toContain("En enda uppsättning hela vikter ger tabellen");
    expect(out).toContain("hypotes att pröva mot källan, ingen förklaring");
    expect(out).toMatch(/Summa +288 164 +288 387 +−223/);
    expect(await json(COLUMN_2022, "--total", "1 225 535")).toMatchObject({
      reproducedBy: [],
      impliedWeights: {
        rule: "half-up-per-row",
        count: 1,
        isComplete: true,
        populationDate: "2021-12-31",
        total: { least: "1225535.065", below: "1225535.50" },
      },
    });
  });

  test("[AU5][AL2] those populations give each printed amount, counted here with fractions", async () => {
    const found = IMPLIED.parse(await json(COLUMN_2022, "--total", "1 225 535"));
    const { weights, total } = found.impliedWeights;
    const sum = weights.reduce((all, { weight }) => all + BigInt(weight), 0n);
    const printed = COLUMN_2022.split("\n").slice(1);
    // Öre: the least total there is, in kr with two decimals and a half öre.
    const ore = BigInt(total.least.replace(".", "").slice(0, -1)) + 1n;
    for (const [row, { weight }] of weights.entries()) {
      const kronor = (2n * ore * BigInt(weight) + 100n * sum) / (200n * sum);
      expect(kronor.toString()).toBe(printed[row]?.split(";")[1]?.replace(" ", ""));
    }
  });

  test("[AU5] is refused with the bounds that were searched, where a row is another", async () => {
    const slipped = COLUMN_2022.replace("29 894", "29 891");
    const { out } = await explain(slipped, "--total", "1 225 535");
    expect(out).toContain("Inga hela vikter ger tabellen (sökt: var och en högst 5 procent");
    const found = await json(slipped, "--total", "1 225 535");
    expect(found).toMatchObject({ impliedWeights: { count: 0, isComplete: true, weights: [] } });
  });

  test("[AU5] of parties whom nobody counts needs to be told what they make together", async () => {
    const rows = ["part;publicerat", "Norr;333", "Söder;667"].join("\n");
    const { out } = await explain(rows, "--total", "1000");
    expect(out).toContain("Ange vad de blir tillsammans med --weight-sum");
    const three = await json(rows, "--total", "1000", "--weight-sum", "3");
    expect(three).toMatchObject({
      impliedWeights: { count: 1, weights: [{ weight: 1 }, { weight: 2 }] },
    });
  });
});
