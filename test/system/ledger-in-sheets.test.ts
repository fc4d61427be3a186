import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { AccountMapRow, MappedPosting, ObjectMapRow } from "../../engine/index.ts";
import { ExactDecimal, LEDGER_ROWS, mapPosting } from "../../engine/index.ts";
import { rowText, sourceText } from "../../templates/ledger/actuals.ts";
import { presentLayout } from "../../toolkit/book/present-layout.ts";
import { planLedger } from "../../toolkit/ledger/ledger-plan.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { fileOf, newBook } from "../support/broken-book.ts";
import type { CellEdit } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

/** Codes that begin alike, with leading zeros, letters and digits that look like numbers. */
const ACCOUNTS = [
  "3",
  "35",
  "351",
  "3510",
  "35101",
  "4",
  "401",
  "4010",
  "0401",
  "04",
  "7A",
  "1930",
];
const OBJECTS = ["", "RSS", "rss", "YM", "007", "7", "0"];
const COUNTERPARTS = ["", "staten", "2080", "02080"];
const PERIODS = [202_512, 202_601, 202_612];

const optional = (values: readonly string[]) =>
  fc.constantFrom(...values).map((value) => (value === "" ? null : value));

const mapRow: fc.Arbitrary<AccountMapRow> = fc.record({
  account: fc.option(fc.constantFrom(...ACCOUNTS), { freq: 8 }),
  counterpart: optional(["", ...COUNTERPARTS]),
  object: optional(["", "", ...OBJECTS]),
  from: fc.constantFrom(null, null, 2025, 2026),
  to: fc.constantFrom(null, null, null, 2025),
  row: fc.option(fc.constantFrom(...LEDGER_ROWS), { freq: 6 }),
  source: fc.constantFrom(null, "Avtalet", "Statsbidrag 2026"),
});

const posting: fc.Arbitrary<MappedPosting> = fc.record({
  period: fc.constantFrom(...PERIODS),
  account: fc.constantFrom(...ACCOUNTS.filter((account) => account.length > 2)),
  counterpart: fc.constantFrom(...COUNTERPARTS),
  object: fc.constantFrom(...OBJECTS),
});

const objectMap: fc.Arbitrary<readonly ObjectMapRow[]> = fc.uniqueArray(
  fc.record({
    object: fc.constantFrom("RSS", "YM", "007", "7"),
    source: fc.constantFrom(null, "Region ensam", "Medel gemensamt"),
  }),
  { selector: ({ object }) => object, maxLength: 4 },
);

interface TestLedger {
  readonly accounts: readonly AccountMapRow[];
  readonly objects: readonly ObjectMapRow[];
  readonly postings: readonly MappedPosting[];
}

const LEDGERS: readonly TestLedger[] = fc.sample(
  fc.record({
    accounts: fc.array(mapRow, { minLength: 1, maxLength: 30 }),
    objects: objectMap,
    postings: fc.array(posting, { minLength: 60, maxLength: 60 }),
  }),
  { seed: 26, numRuns: 8 },
);

/** Accounts and periods that somebody types over the first rows of Utfall: as numbers, which codes are not. */
const TYPED: readonly CellEdit[] = [
  { sheet: "Utfall", cell: "B5", number: 4010 },
  { sheet: "Utfall", cell: "B6", number: 35_101 },
  { sheet: "Utfall", cell: "A7", number: 202_512 },
];

function asTyped(postings: readonly MappedPosting[]): readonly MappedPosting[] {
  const [first, second, third, ...rest] = postings;
  if (first === undefined || second === undefined || third === undefined) return postings;
  return [
    { ...first, account: "4010" },
    { ...second, account: "35101" },
    { ...third, period: 202_512 },
    ...rest,
  ];
}

async function bookOf({ accounts, objects, postings }: TestLedger): Promise<Uint8Array> {
  const source = { file: "bok.xlsx", bytes: fileOf(await newBook()) };
  const { xlsx, read } = valueOf(openWorkbook(source, REFERENCE.register));
  const { agreement, language } = read.inputs;
  const nothing = { actuals: [], accounts: [], objects: [], imports: [] };
  const plan = planLedger(
    {
      actuals: postings.map((one, index) => ({
        ...one,
        counterpart: one.counterpart || null,
        object: one.object || null,
        amount: new ExactDecimal(index),
        // A number of its own for each row, so that rows of one month and account may repeat.
        importId: `I${String(index)}`,
      })),
      accounts: accounts.map((row) => ({ ...row, plan: null, note: null })),
      objects: objects.map((row) => ({ ...row, note: null })),
      imports: [],
    },
    {
      book: read.book,
      present: valueOf(presentLayout(read.book)),
      before: nothing,
      positions: [],
      agreement,
      language,
    },
  );
  return saveXlsx(valueOf(carryOut(xlsx, valueOf(plan).steps)));
}

/** What a workbook shows of each row: its row of the follow-up and its funding. */
async function shown(
  bytes: Uint8Array,
  count: number,
): Promise<readonly (readonly (string | undefined)[])[]> {
  const at = { from: 5, to: 4 + count };
  const [rows, sources] = await Promise.all([
    readColumns(bytes, "Utfall", { ...at, column: "I" }),
    readColumns(bytes, "Utfall", { ...at, column: "J" }),
  ]);
  return rows.map((row, index) => [row, sources[index]]);
}

function wanted({ accounts, objects, postings }: TestLedger): readonly (readonly string[])[] {
  return postings.map((one) => {
    const mapping = mapPosting(one, accounts, objects);
    return [rowText(mapping, "sv"), sourceText(mapping, "sv")];
  });
}

describe("the maps of accounts and objects in a spreadsheet", () => {
  let books: readonly Uint8Array[] = [];
  let saved: readonly Uint8Array[] = [];
  beforeAll(async () => {
    books = await Promise.all(LEDGERS.map(bookOf));
    saved = saveInLibreOffice(books.map((bytes) => ({ bytes, edits: TYPED })));
  }, 300_000);

  test("[FU5][AU2] what is written is what the engine maps, row by row", async () => {
    for (const [index, ledger] of LEDGERS.entries()) {
      const bytes = books[index] ?? new Uint8Array();
      expect(await shown(bytes, ledger.postings.length)).toEqual(wanted(ledger));
    }
  });

  test("[FU5][AU2] LibreOffice maps each row as the engine does, also rows that are typed", async () => {
    for (const [index, ledger] of LEDGERS.entries()) {
      const typed = { ...ledger, postings: asTyped(ledger.postings) };
      const bytes = saved[index] ?? new Uint8Array();
      expect(await shown(bytes, typed.postings.length)).toEqual(wanted(typed));
    }
  });

  test("[WB5] Microsoft's validator finds nothing", async () => {
    expect(await validatorFindings(books[0] ?? new Uint8Array(), "bok.xlsx")).toEqual([]);
  });
});
