import { beforeAll, describe, expect, test } from "vitest";
import { amountText, ExactDecimal, splitYear } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { DALARNA_2023 } from "../support/dalarna.ts";
import { dalarnaJson } from "../support/dalarna-json.ts";
import type { BookToSave } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const CODES = DALARNA_2023.map(([, code]) => code);

const [SOURCE = ""] = Object.keys(dalarnaJson().sources);

/** Dalarna's agreement, made for tests, where the municipalities share by another key. Nobody has agreed on it. */
function agreementJson(key: object, population: readonly object[] = []): Uint8Array {
  const first = dalarnaJson();
  const source = SOURCE;
  const group = {
    kind: "group",
    percent: "50",
    code: "kommuner",
    name: { sv: "Kommunerna", en: "The municipalities" },
    key: { ...key, source },
  };
  const parts = [{ kind: "party", percent: "50", party: "20" }, group];
  const text = JSON.stringify({
    ...first,
    id: "prov",
    key: { kind: "percentages", parts, oddUnitTo: ["20"], source },
    clauses: { annualCost: [], population, rounding: [] },
    published: [],
  });
  return new TextEncoder().encode(text);
}

/** What the engine makes of a cost, in the order of the rows. */
function engineAmounts(bytes: Uint8Array, kronor: number): readonly string[] {
  const source = { file: "prov.json", bytes };
  const agreement = valueOf(readAgreement(source, REFERENCE.register));
  const choices = { annualCost: new ExactDecimal(kronor) };
  const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
  return CODES.map((code) => {
    const row = split.rows.find((one) => one.code === code);
    return amountText(row?.units ?? 0n, split.unit);
  });
}

async function newBook(json: Uint8Array, total: string): Promise<Uint8Array> {
  const args = ["new", "prov.json", "--year", "2023", "--total", total, "-o", "bok.xlsx"];
  const { written } = await run(args, { "prov.json": json });
  const made = written.get("bok.xlsx");
  if (made === undefined) throw new Error("No workbook was written.");
  return new Uint8Array(made);
}

async function shown(bytes: Uint8Array) {
  const [amounts, persons, control] = await Promise.all([
    readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" }),
    readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "C" }),
    readColumns(bytes, "Fördelning", { from: 10, to: 10, column: "C" }),
  ]);
  return { amounts, persons, verdict: control[0] };
}

const isNumber = (cell: string | undefined): boolean => /^-?\d/.test(cell ?? "");

/** SCB's population of 31 December 2022. */
const SCB_2022 = [
  {
    from: 2023,
    to: null,
    source: SOURCE,
    statement: { status: "stated", value: { kind: "fixed", date: "2022-12-31" } },
  },
];

/** A fee for each municipality, the dearer the further down the list. */
const fees = (odd: number, perPerson: string | null = null): readonly object[] =>
  CODES.map((party, index) => ({ party, amount: String(1_000 * index + odd), perPerson }));

/** In whole kronor; with the region's half they make 225 000. */
const AMOUNTS = fees(500);

/** Steps at Vansbro's 6 800 inhabitants and Orsa's 6 934 of 2022: one is on its step, the other on the one below. */
const STEPS = [
  { from: 30_000, ownsBoundary: true, amount: "5.25" },
  { from: 0, ownsBoundary: true, amount: "1" },
  { from: 6_934, ownsBoundary: false, amount: "3" },
  { from: 6_800, ownsBoundary: true, amount: "2.5" },
];

/** Keys, and costs that each can be split by. */
const KEYS: readonly (readonly [string, Uint8Array, readonly number[]])[] = [
  [
    "divides alike",
    agreementJson({ kind: "equal", parties: CODES }),
    [4_000_000, 4_000_003, 11, -999_999],
  ],
  [
    "weighs by stated weights",
    agreementJson({ kind: "weights", parts: fees(500.25) }),
    [4_000_000, 4_000_003, 11, -999_999],
  ],
  [
    "weighs by a base fee and a rate per inhabitant",
    agreementJson({ kind: "weights", parts: fees(500, "1.5") }, SCB_2022),
    [4_000_000, 11, -999_999],
  ],
  [
    "weighs in öre, where products are too large for a spreadsheet and weights are taken apart",
    agreementJson({ kind: "weights", parts: fees(500.25, "1.25") }, SCB_2022),
    [4_000_000, 11, -999_999, 90_000_000_001, 1_800_000_000_001],
  ],
  [
    "shares 30 per cent alike and the rest by population",
    agreementJson({ kind: "mix", equalPercent: "30", parties: CODES }, SCB_2022),
    [4_000_000, 4_000_003, 11, -999_999, 90_000_000_001],
  ],
  [
    "weighs by tiers of population, whose boundaries some reach exactly",
    agreementJson({ kind: "tier-weights", parties: CODES, steps: STEPS }, SCB_2022),
    [4_000_000, 11, -999_999],
  ],
  ["has stated amounts", agreementJson({ kind: "amounts", parts: AMOUNTS }), [225_000]],
];

/** What was made of a key: a new workbook, and what LibreOffice saved of it. */
interface Made {
  readonly book: Uint8Array;
  /** With each cost, and at last with another way of dividing. */
  readonly saved: readonly Uint8Array[];
}

const MADE = new Map<string, Made>();

/** Each of the costs in a book, and at last another way of dividing. */
function changed(bytes: Uint8Array, costs: readonly number[]): readonly BookToSave[] {
  const edits = CODES.map((_code, index) => ({
    cell: `Nycklar!E${String(index + 7)}`,
    holds: "folkmängd",
  }));
  return [
    ...costs.map((number) => ({ bytes, edits: [{ sheet: "Årsbeslut", cell: "C9", number }] })),
    { bytes: fileOf(editedBook(partsOf(bytes), edits)), edits: [] },
  ];
}

// One start of LibreOffice for all keys.
beforeAll(async () => {
  const books = await Promise.all(
    KEYS.map(([, json, costs]) => newBook(json, String(costs[0] ?? 0))),
  );
  const jobs = KEYS.map(([, , costs], index) => changed(books[index] ?? new Uint8Array(), costs));
  const saved = [...saveInLibreOffice(jobs.flat())];
  for (const [index, [name]] of KEYS.entries()) {
    const own = saved.splice(0, jobs[index]?.length ?? 0);
    MADE.set(name, { book: books[index] ?? new Uint8Array(), saved: own });
  }
}, 240_000);

function madeOf(name: string): Made {
  return MADE.get(name) ?? { book: new Uint8Array(), saved: [] };
}

describe.each(KEYS)("[AL10] a key that %s, in the sheets", (name, json, costs) => {
  test("[AL10][AU2] LibreOffice calculates the engine's amounts, whatever the cost", async () => {
    for (const [index, cost] of costs.entries()) {
      const { amounts, verdict } = await shown(madeOf(name).saved[index] ?? new Uint8Array());
      expect(amounts, String(cost)).toEqual(engineAmounts(json, cost));
      expect(verdict).toBe("Stämmer");
    }
  });

  test("[AL10][WB8] another way of dividing, chosen in the sheet, waits for a run", async () => {
    const { amounts, verdict } = await shown(madeOf(name).saved.at(-1) ?? new Uint8Array());
    expect(amounts.filter(isNumber)).toEqual([]);
    expect(verdict).toBe("Parterna är ändrade: kör om");
  });

  test("[WB5][AU3] is sound, and audits clean", async () => {
    const { book } = madeOf(name);
    expect(await differencesIn(book)).toEqual([]);
    expect(await validatorFindings(book, "bok.xlsx")).toEqual([]);
  });
});

describe("[AL10] keys that are changed in the sheet", () => {
  test("[AL10][WB7] a step that is typed is what the next run splits by; one that leaves somebody below it shows no amounts", async () => {
    const key = { kind: "tier-weights", parties: CODES, steps: STEPS };
    const made = await newBook(agreementJson(key, SCB_2022), "1000000");
    const edit = (cell: string, number: number) => [{ sheet: "Trappsteg", cell, number }];
    const [dearer, higher] = saveInLibreOffice([
      { bytes: made, edits: edit("E5", 9) },
      { bytes: made, edits: [...edit("C6", 6_900), ...edit("C8", 6_850)] },
    ]);
    const typed = await shown(dearer ?? new Uint8Array());
    const ran = await runAgain(dearer ?? new Uint8Array());
    expect(typed.verdict).toBe("Stämmer");
    expect((await shown(ran.bytes)).amounts).toEqual(typed.amounts);
    expect(typed.amounts).not.toEqual((await shown(made)).amounts);
    const broken = await shown(higher ?? new Uint8Array());
    expect(broken.amounts.filter(isNumber)).toEqual([]);
    expect((await runAgain(higher ?? new Uint8Array())).code).toBe(2);
  }, 60_000);

  test("[AL10][WB7] another percentage of a mix, on all rows, is what the next run splits by; on one it shows no amounts", async () => {
    const json = agreementJson({ kind: "mix", equalPercent: "30", parties: CODES }, SCB_2022);
    const made = await newBook(json, "4000000");
    const edits = CODES.map((_code, index) => ({
      sheet: "Nycklar",
      cell: `F${String(index + 7)}`,
      number: 40,
    }));
    const [all, one] = saveInLibreOffice([
      { bytes: made, edits },
      { bytes: made, edits: edits.slice(0, 1) },
    ]);
    const typed = await shown(all ?? new Uint8Array());
    const ran = await shown((await runAgain(all ?? new Uint8Array())).bytes);
    expect(typed.verdict).toBe("Stämmer");
    expect(ran.amounts).toEqual(typed.amounts);
    const broken = await shown(one ?? new Uint8Array());
    expect(broken.amounts.filter(isNumber)).toEqual([]);
    expect((await runAgain(one ?? new Uint8Array())).code).toBe(2);
  }, 60_000);

  test("[AL10][AL8] amounts that no longer make the cost, or a fee below 0, show no amounts", async () => {
    const amounts = await newBook(agreementJson({ kind: "amounts", parts: AMOUNTS }), "225000");
    const edit = (number: number) => [{ sheet: "Nycklar", cell: "G7", number }];
    const books = saveInLibreOffice([
      { bytes: amounts, edits: edit(501) },
      { bytes: amounts, edits: edit(-500) },
    ]);
    for (const book of books) {
      const { amounts: columns, verdict } = await shown(book);
      expect(columns.filter(isNumber)).toEqual([]);
      expect(verdict).not.toBe("Stämmer");
    }
  }, 60_000);

  test("[AL10][WB7] a weight and a rate that are typed are what the next run splits by", async () => {
    const json = agreementJson({ kind: "weights", parts: fees(500, "1.5") }, SCB_2022);
    const edits = [
      { sheet: "Nycklar", cell: "G7", number: 9_000 },
      { sheet: "Nycklar", cell: "H7", number: 0 },
    ];
    const [saved] = saveInLibreOffice([{ bytes: await newBook(json, "1000000"), edits }]);
    const typed = await shown(saved ?? new Uint8Array());
    const again = await runAgain(saved ?? new Uint8Array());
    expect(again.code).toBe(0);
    const ran = await shown(again.bytes);
    expect(typed.verdict).toBe("Stämmer");
    expect(ran.amounts).toEqual(typed.amounts);
    expect(ran.persons).toEqual(typed.persons);
    expect(Number(ran.persons[1])).toBeGreaterThan(0);
  }, 60_000);
});
