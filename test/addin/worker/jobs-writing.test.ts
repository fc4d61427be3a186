import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../engine/index.ts";
import { LANGUAGES } from "../../../engine/index.ts";
import type { Stage } from "../../../addin/jobs/jobs.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import { valueText } from "../../../templates/model/cell-value.ts";
import { auditWorkbook } from "../../../toolkit/audit-workbook.ts";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { PresentCell } from "../../../toolkit/workbook.ts";
import { opened } from "../../support/book-jobs.ts";
import { cellIn, presentIn } from "../../support/book-runs.ts";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import type { FileContents, FileJobs } from "../../support/pane-jobs.ts";
import {
  withField,
  bookFile,
  faultCodes,
  faultsIn,
  fingerprint,
  given,
  givenFile,
  openIn,
  createdBook,
  newJobs,
  quietly,
  UNSIGNED,
} from "../../support/pane-jobs.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const SIGNED: Signature = { by: "Anna Ek, kansliet", at: "2026-11-24" };

/** Fields that make a split which can be written, each in its own way. */
const WRITABLE: readonly SplitFields[] = [
  withField("2023"),
  withField("2023", { rule: "half-up-per-row", unit: "100" }),
  withField("2023", { rule: "residual-to:2084" }),
  withField("2023", { total: "-1 000 001", oddUnitTo: "20" }),
  withField("2023", { unit: "0.01", total: "4 000 000,05", oddUnitTo: "kommuner" }),
  withField("2024", { total: "4,12 mkr", populationDate: "2022-12-31" }),
  withField("2026", { total: "5 000 000", populationDate: "2010-12-31", rule: "webster" }),
];

function writableIn(language: Language, list: readonly SplitFields[]) {
  return list.map((fields) => ({ language, ...fields }));
}

async function written(
  jobs: FileJobs,
  fields: SplitFields,
  signature: Signature = UNSIGNED,
): Promise<FileContents> {
  return givenFile(jobs, await jobs.write({ fields, signature }, quietly));
}

/** The cells that differ between two files, as they are read anew. */
function differing(before: Uint8Array, after: Uint8Array): ReadonlyMap<string, string> {
  const [one, other] = [cellsIn(before), cellsIn(after)];
  const places = new Set([...one.keys(), ...other.keys()]);
  const changes = [...places].flatMap((place) => {
    const change = `${shown(one.get(place))} → ${shown(other.get(place))}`;
    return shown(one.get(place)) === shown(other.get(place)) ? [] : [[place, change] as const];
  });
  return new Map(changes);
}

function cellsIn(bytes: Uint8Array): ReadonlyMap<string, PresentCell> {
  const cells = presentIn(bytes).sheets.flatMap((sheet) =>
    [...sheet.cells].map(([cell, held]) => [`${sheet.name}!${cell}`, held] as const),
  );
  return new Map(cells);
}

function shown(cell: PresentCell | null | undefined): string {
  if (cell === null || cell === undefined) return "";
  const kind = typeof cell.value;
  const value = cell.value === null ? "" : `${kind} ${valueText(cell.value)}`;
  return cell.formula === null ? value : `${value} =${cell.formula}`;
}

const books: Partial<Record<Language, Uint8Array>> = {};
beforeAll(async () => {
  for (const language of LANGUAGES) books[language] = (await createdBook(language)).contents.bytes;
});

/** A workbook as the worker makes it. */
function bookIn(language: Language): Uint8Array {
  const bytes = books[language];
  if (bytes === undefined) throw new Error(`no book in ${language}`);
  return bytes;
}

describe("[PA6] what a writing would do", () => {
  const jobs = newJobs();

  test.each(WRITABLE)("[PA6] is what it then does: $year $total $rule $unit", async (fields) => {
    const contents = await openIn(jobs, bookIn("sv"));
    const { sheets, changes, changed } = given(
      await jobs.preview({ fields: fields, signature: SIGNED }),
    );
    const after = await written(jobs, fields, SIGNED);
    const real = differing(contents.bytes, after.bytes);
    expect(changed).toBe(real.size);
    expect(changed).toBeGreaterThan(1);
    const told = changes.map(
      (one) => [`${one.sheet}!${one.cell}`, `${shown(one.before)} → ${shown(one.after)}`] as const,
    );
    expect(told).toHaveLength(Math.min(changed, 200));
    for (const [place, change] of told) expect([place, real.get(place)]).toEqual([place, change]);
    expect(new Set(told.map(([place]) => place)).size).toBe(told.length);
    const onSheet = (sheet: string): number =>
      [...real.keys()].filter((place) => place.startsWith(`${sheet}!`)).length;
    expect(sheets.map(({ sheet, changed: own }) => [sheet, own])).toEqual(
      sheets.map(({ sheet }) => [sheet, onSheet(sheet)]),
    );
    expect(sheets.reduce((sum, one) => sum + one.changed, 0)).toBe(changed);
    expect(sheets.every(({ cells, changed: own, isNew }) => cells >= own && !isNew)).toBe(true);
  });

  test("[PA6] lists no more cells than anybody reads, and counts them all", async () => {
    await openIn(jobs, bookIn("sv"));
    const fields = withField("2026", { total: "5 mkr", populationDate: "2010-12-31" });
    const { changes, changed } = given(await jobs.preview({ fields: fields, signature: UNSIGNED }));
    expect(changes).toHaveLength(200);
    expect(changed).toBeGreaterThan(200);
  });

  test("[PA6] changes nothing, however often and whatever is previewed", async () => {
    const hundreds = withField("2023", { unit: "100" });
    await openIn(jobs, bookIn("sv"));
    const plain = await written(jobs, hundreds);
    const fields = fc.constantFrom(
      ...WRITABLE,
      withField("2024"),
      withField("2023", { total: "x" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 4 }), async (list) => {
        await openIn(jobs, bookIn("sv"));
        for (const one of list) await jobs.preview({ fields: one, signature: SIGNED });
        const after = await written(jobs, hundreds);
        expect(fingerprint(after.bytes)).toBe(fingerprint(plain.bytes));
      }),
      { numRuns: 4 },
    );
  });

  test("[PA6] is nothing where the workbook says it all already", async () => {
    await openIn(jobs, bookIn("sv"));
    const fields = withField("2024", { total: "4 120 000", populationDate: "2022-12-31" });
    const { fields: own } = await written(jobs, fields, SIGNED);
    expect(given(await jobs.preview({ fields: own, signature: SIGNED }))).toMatchObject({
      changed: 0,
      changes: [],
    });
    expect(
      given(await jobs.preview({ fields: own, signature: { ...SIGNED, by: null } })).changed,
    ).toBe(1 + 5);
  });

  test("[PA6][WB2] is what hinders it, with its cell, and nothing is then written", async () => {
    const parts = editedBook(await newBook(), [{ cells: "Fördelning!B13:B14", are: "merged" }]);
    const contents = await openIn(jobs, fileOf(parts));
    const writePreview = await jobs.preview({ fields: contents.fields, signature: UNSIGNED });
    expect(faultsIn(writePreview)).toMatchObject([
      { problem: { code: "cell-in-the-way" }, peek: { sheet: "Fördelning" } },
    ]);
    const failure = await jobs.write({ fields: contents.fields, signature: UNSIGNED }, quietly);
    expect(failure).toEqual(writePreview);
    expect(given(await jobs.split(contents.fields)).view.year).toBe(2023);
    expect(
      faultCodes(await jobs.preview({ fields: withField("2024"), signature: UNSIGNED })),
    ).toEqual(["clause-open", "clause-open"]);
  });

  test("[PA6][AU3] is refused where a cell cannot hold it, though it can be split", async () => {
    await openIn(jobs, bookIn("sv"));
    const fields = withField("2023", { total: "123456789012345678" });
    expect((await jobs.split(fields)).ok).toBe(true);
    expect(faultCodes(await jobs.preview({ fields: fields, signature: UNSIGNED }))).toEqual([
      "number-too-precise",
    ]);
    expect(faultCodes(await jobs.write({ fields, signature: UNSIGNED }, quietly))).toEqual([
      "number-too-precise",
    ]);
  });
});

describe("[PA6] writing", () => {
  const jobs = newJobs();
  const cases = [...writableIn("sv", WRITABLE), ...writableIn("en", WRITABLE.slice(0, 2))];

  test.each(cases)(
    "[PA6][AU3] leaves a workbook that an audit finds nothing in: $language $year $total $rule $unit",
    async ({ language, ...fields }) => {
      await openIn(jobs, bookIn(language));
      const split = given(await jobs.split(fields)).view;
      const after = await written(jobs, fields, SIGNED);
      const { read } = opened(after.bytes);
      const audit = valueOf(auditWorkbook(read, undefined, REFERENCE));
      expect(audit.differences).toEqual([]);
      expect(audit.stamp).toMatchObject(SIGNED);
      expect(read.inputs.language).toBe(language);
      expect([after.file, after.fields.year]).toEqual(["bok.xlsx", fields.year]);
      expect(given(await jobs.split(after.fields)).view).toEqual(split);
      const { bytes, version: _, ...contents } = await openIn(jobs, after.bytes);
      const { bytes: own, version: __, ...told } = after;
      expect(contents).toEqual(told);
      expect(fingerprint(bytes)).toBe(fingerprint(own));
    },
  );

  test("[PA6][WB1] gives the same bytes twice, and once more on what it gave", async () => {
    const fields = withField("2025", { total: "4,2 mkr", populationDate: "2023-12-31" });
    await openIn(jobs, bookIn("sv"));
    const once = await written(jobs, fields, SIGNED);
    expect(fingerprint(once.bytes)).not.toBe(fingerprint(bookIn("sv")));
    const again = await written(jobs, fields, SIGNED);
    expect(fingerprint(again.bytes)).toBe(fingerprint(once.bytes));
    await openIn(jobs, bookIn("sv"));
    const twice = await written(jobs, fields, SIGNED);
    expect(fingerprint(twice.bytes)).toBe(fingerprint(once.bytes));
  });

  test("[PA6] puts down what the fields say, and an empty field empties its cell", async () => {
    const contents = givenFile(
      jobs,
      await jobs.openFile([await bookFile("--rule", "webster", "--unit", "100")], quietly),
    );
    expect(cellIn(contents.bytes, "Årsbeslut!E9")?.value).toBe("webster");
    const fields = { ...contents.fields, rule: "", total: "5 mkr" };
    const after = await written(jobs, fields, UNSIGNED);
    expect(cellIn(after.bytes, "Årsbeslut!E9")).toBeUndefined();
    expect(cellIn(after.bytes, "Årsbeslut!C9")?.value).toBe(5_000_000);
    expect(after.fields).toEqual({ ...contents.fields, rule: "", total: "5\u00a0000\u00a0000" });
  });

  test("[PA3] reports its stages in their order, as far as it comes", async () => {
    await openIn(jobs, bookIn("sv"));
    const stages = async (fields: SplitFields): Promise<readonly Stage[]> => {
      const told: Stage[] = [];
      await jobs.write({ fields, signature: UNSIGNED }, (stage) => told.push(stage));
      return told;
    };
    expect(await stages(withField("2023"))).toEqual(["planning", "writing", "checking"]);
    expect(await stages(withField("2024"))).toEqual(["planning"]);
    const tooLong = withField("2023", { total: "123456789012345678" });
    expect(await stages(tooLong)).toEqual(["planning"]);
  });

  test("[PA1][HO5] a worker with no workbook open can do nothing", async () => {
    const bare = newJobs();
    await expect(bare.split(withField("2023"))).rejects.toThrow("[PA1]");
    await expect(bare.preview({ fields: withField("2023"), signature: UNSIGNED })).rejects.toThrow(
      "[PA1]",
    );
    expect(await bare.explain({ kind: "sum" })).toBeNull();
  });
});
