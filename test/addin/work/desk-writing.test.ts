import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../engine/index.ts";
import { LANGUAGES } from "../../../engine/index.ts";
import type { Asked, Desk, Stage } from "../../../addin/work/desk.ts";
import { valueText } from "../../../templates/model/cell-value.ts";
import { auditWorkbook } from "../../../toolkit/audit-workbook.ts";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { PresentCell } from "../../../toolkit/workbook.ts";
import { opened } from "../../support/book-jobs.ts";
import { cellIn, presentIn } from "../../support/book-runs.ts";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import type { LaidFile } from "../../support/pane-desk.ts";
import {
  asking,
  bookFile,
  faultCodes,
  faultsIn,
  fingerprint,
  given,
  givenFile,
  layOn,
  madeDesk,
  newDesk,
  quietly,
  UNSIGNED,
} from "../../support/pane-desk.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const SIGNED: Signature = { by: "Anna Ek, kansliet", at: "2026-11-24" };

/** Fields that make a split which can be written, each in its own way. */
const WRITABLE: readonly Asked[] = [
  asking("2023"),
  asking("2023", { rule: "half-up-per-row", unit: "100" }),
  asking("2023", { rule: "residual-to:2084" }),
  asking("2023", { total: "-1 000 001", oddUnitTo: "20" }),
  asking("2023", { unit: "0.01", total: "4 000 000,05", oddUnitTo: "kommuner" }),
  asking("2024", { total: "4,12 mkr", populationDate: "2022-12-31" }),
  asking("2026", { total: "5 000 000", populationDate: "2010-12-31", rule: "webster" }),
];

async function written(
  desk: Desk,
  asked: Asked,
  signature: Signature = UNSIGNED,
): Promise<LaidFile> {
  return givenFile(await desk.write({ asked, signature }, quietly));
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
  for (const language of LANGUAGES) books[language] = (await madeDesk(language)).laid.bytes;
});

/** A workbook as the desk makes it. */
function bookIn(language: Language): Uint8Array {
  const bytes = books[language];
  if (bytes === undefined) throw new Error(`no book in ${language}`);
  return bytes;
}

describe("[PA6] what a writing would do", () => {
  const desk = newDesk();

  test.each(WRITABLE)("[PA6] is what it then does: $year $total $rule $unit", async (asked) => {
    const laid = await layOn(desk, bookIn("sv"));
    const { sheets, changes, changed } = given(await desk.foresee(asked, SIGNED));
    const after = await written(desk, asked, SIGNED);
    const real = differing(laid.bytes, after.bytes);
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
    await layOn(desk, bookIn("sv"));
    const asked = asking("2026", { total: "5 mkr", populationDate: "2010-12-31" });
    const { changes, changed } = given(await desk.foresee(asked, UNSIGNED));
    expect(changes).toHaveLength(200);
    expect(changed).toBeGreaterThan(200);
  });

  test("[PA6] changes nothing, however often and whatever is foreseen", async () => {
    const hundreds = asking("2023", { unit: "100" });
    await layOn(desk, bookIn("sv"));
    const plain = await written(desk, hundreds);
    const asked = fc.constantFrom(...WRITABLE, asking("2024"), asking("2023", { total: "x" }));
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 4 }), async (list) => {
        await layOn(desk, bookIn("sv"));
        for (const one of list) await desk.foresee(one, SIGNED);
        const after = await written(desk, hundreds);
        expect(fingerprint(after.bytes)).toBe(fingerprint(plain.bytes));
      }),
      { numRuns: 12 },
    );
  });

  test("[PA6] is nothing where the workbook says it all already", async () => {
    await layOn(desk, bookIn("sv"));
    const asked = asking("2024", { total: "4 120 000", populationDate: "2022-12-31" });
    const { asked: own } = await written(desk, asked, SIGNED);
    expect(given(await desk.foresee(own, SIGNED))).toMatchObject({ changed: 0, changes: [] });
    expect(given(await desk.foresee(own, { ...SIGNED, by: null })).changed).toBe(1 + 4);
  });

  test("[PA6][WB2] is what hinders it, with its cell, and nothing is then written", async () => {
    const parts = editedBook(await newBook(), [{ cells: "Fördelning!B13:B14", are: "merged" }]);
    const laid = await layOn(desk, fileOf(parts));
    const foreseen = await desk.foresee(laid.asked, UNSIGNED);
    expect(faultsIn(foreseen)).toMatchObject([
      { problem: { code: "cell-in-the-way" }, peek: { sheet: "Fördelning" } },
    ]);
    const refused = await desk.write({ asked: laid.asked, signature: UNSIGNED }, quietly);
    expect(refused).toEqual(foreseen);
    expect(given(await desk.split(laid.asked)).view.year).toBe(2023);
    expect(faultCodes(await desk.foresee(asking("2024"), UNSIGNED))).toEqual([
      "clause-open",
      "clause-open",
    ]);
  });

  test("[PA6][AU3] is refused where a cell cannot hold it, though it can be split", async () => {
    await layOn(desk, bookIn("sv"));
    const asked = asking("2023", { total: "123456789012345678" });
    expect((await desk.split(asked)).ok).toBe(true);
    expect(faultCodes(await desk.foresee(asked, UNSIGNED))).toEqual(["number-too-precise"]);
    expect(faultCodes(await desk.write({ asked, signature: UNSIGNED }, quietly))).toEqual([
      "number-too-precise",
    ]);
  });
});

describe("[PA6] writing", () => {
  const desk = newDesk();
  const cases = LANGUAGES.flatMap((language) => WRITABLE.map((asked) => ({ language, ...asked })));

  test.each(cases)(
    "[PA6][AU3] leaves a workbook that an audit finds nothing in: $language $year $total $rule $unit",
    async ({ language, ...asked }) => {
      await layOn(desk, bookIn(language));
      const split = given(await desk.split(asked)).view;
      const after = await written(desk, asked, SIGNED);
      const { read } = opened(after.bytes);
      const audit = valueOf(auditWorkbook(read, undefined, REFERENCE));
      expect(audit.differences).toEqual([]);
      expect(audit.stamp).toMatchObject(SIGNED);
      expect(read.inputs.language).toBe(language);
      expect([after.file, after.asked.year]).toEqual(["bok.xlsx", asked.year]);
      expect(given(await desk.split(after.asked)).view).toEqual(split);
      const { bytes, ...laid } = await layOn(desk, after.bytes);
      const { bytes: own, ...told } = after;
      expect(laid).toEqual(told);
      expect(fingerprint(bytes)).toBe(fingerprint(own));
    },
  );

  test("[PA6][WB1] gives the same bytes twice, and once more on what it gave", async () => {
    const asked = asking("2025", { total: "4,2 mkr", populationDate: "2023-12-31" });
    await layOn(desk, bookIn("sv"));
    const once = await written(desk, asked, SIGNED);
    expect(fingerprint(once.bytes)).not.toBe(fingerprint(bookIn("sv")));
    const again = await written(desk, asked, SIGNED);
    expect(fingerprint(again.bytes)).toBe(fingerprint(once.bytes));
    await layOn(desk, bookIn("sv"));
    const twice = await written(desk, asked, SIGNED);
    expect(fingerprint(twice.bytes)).toBe(fingerprint(once.bytes));
  });

  test("[PA6] puts down what the fields say, and an empty field empties its cell", async () => {
    const laid = givenFile(
      await desk.lay([await bookFile("--rule", "webster", "--unit", "100")], quietly),
    );
    expect(cellIn(laid.bytes, "Årsbeslut!E9")?.value).toBe("webster");
    const asked = { ...laid.asked, rule: "", total: "5 mkr" };
    const after = await written(desk, asked, UNSIGNED);
    expect(cellIn(after.bytes, "Årsbeslut!E9")).toBeUndefined();
    expect(cellIn(after.bytes, "Årsbeslut!C9")?.value).toBe(5_000_000);
    expect(after.asked).toEqual({ ...laid.asked, rule: "", total: "5\u00a0000\u00a0000" });
  });

  test("[PA3] tells its stages in their order, as far as it comes", async () => {
    await layOn(desk, bookIn("sv"));
    const stages = async (asked: Asked): Promise<readonly Stage[]> => {
      const told: Stage[] = [];
      await desk.write({ asked, signature: UNSIGNED }, (stage) => told.push(stage));
      return told;
    };
    expect(await stages(asking("2023"))).toEqual(["splitting", "planning", "writing", "checking"]);
    expect(await stages(asking("2024"))).toEqual(["splitting"]);
    const tooLong = asking("2023", { total: "123456789012345678" });
    expect(await stages(tooLong)).toEqual(["splitting", "planning"]);
  });

  test("[PA1][HO5] a desk with nothing on it can do nothing", async () => {
    const bare = newDesk();
    await expect(bare.split(asking("2023"))).rejects.toThrow("[PA1]");
    await expect(bare.foresee(asking("2023"), UNSIGNED)).rejects.toThrow("[PA1]");
    expect(await bare.explain({ kind: "sum" })).toBeNull();
  });
});
