import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { valueText } from "../../templates/model/cell-value.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import { REPORTS } from "../../templates/reports/reports.ts";
import { parseSheetReference } from "../../toolkit/cells/sheet-reference.ts";
import { differencesIn, presentIn, runAgain } from "../support/book-runs.ts";
import { ROOT } from "../support/sources.ts";

const FOLDER = join(ROOT, "test/workbooks");

/** The versions since reports have numbered forms, and what each wrote: test/workbooks/README.md says how. */
const BOOKS = readdirSync(FOLDER)
  .filter((version) => existsSync(join(FOLDER, version, "forms.json")))
  .flatMap((version) =>
    readdirSync(join(FOLDER, version))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => [version, file] as const),
  );

/** The cell that says which form a workbook has. */
const FORMAT_CELL = /^(Avtal|Agreements)!B6$/;

const SIGNATURE = ["--by", "Granskaren", "--at", "2026-11-28"];

function frozen(version: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, version, file)));
}

function digests(bytes: Uint8Array): Readonly<Record<string, string>> {
  const hash = (part: Uint8Array): string => createHash("sha256").update(part).digest("hex");
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, hash(part)]),
  );
}

const forms = z.record(z.string(), z.looseObject({ form: z.number() }));
const parts = z.record(z.string(), z.record(z.string(), z.string()));

/** The tabs of the sheets that every run writes. */
function reportTabs(bytes: Uint8Array): readonly string[] {
  const { names } = presentIn(bytes);
  return REPORTS.flatMap(({ sheet }) => {
    const found = names.find(({ name }) => name === sheet.bookName);
    const tab = found === undefined ? null : parseSheetReference(found.refersTo)?.sheet;
    return tab === null || tab === undefined ? [] : [tab];
  });
}

/** What stands on the sheets that no run writes. */
function cellsBeside(bytes: Uint8Array): ReadonlyMap<string, string> {
  const written = reportTabs(bytes);
  return new Map(
    presentIn(bytes)
      .sheets.filter(({ name }) => !written.includes(name))
      .flatMap(({ name, cells }) =>
        [...cells].map(([cell, { value, formula }]): [string, string] => [
          `${name}!${cell}`,
          formula === null ? valueText(value) : `=${formula}`,
        ]),
      ),
  );
}

describe.each(BOOKS)("[WB8] what %s wrote, %s", (version, file) => {
  test("[WB8] is as it was frozen", () => {
    const known = parts.parse(
      JSON.parse(readFileSync(join(FOLDER, version, "parts.json"), "utf8")),
    );
    expect(digests(frozen(version, file))).toEqual(known[file]);
  });

  test("[WB8][AU3] opens, and its audit is clean, or tells of older forms alone", async () => {
    const found = await differencesIn(frozen(version, file));
    const written = forms.parse(
      JSON.parse(readFileSync(join(FOLDER, version, "forms.json"), "utf8")),
    );
    const older = REPORTS.filter(({ sheet, form }) => (written[sheet.id]?.form ?? form) < form);
    // A workbook whose input tables lack columns is told once, whatever its reports are.
    const isOlder = [...cellsBeside(frozen(version, file))].some(
      ([place, held]) => FORMAT_CELL.test(place) && Number(held) < BOOK_FORMAT,
    );
    const told = isOlder ? [null] : older;
    expect(found).toHaveLength(told.length);
    expect(found).toMatchObject(told.map(() => ({ cell: "", cause: "older-form" })));
  });

  test("[WB8][WB2] is run again, audited clean, and keeps its sheets and what no report writes", async () => {
    const before = frozen(version, file);
    const { code, bytes } = await runAgain(before, ...SIGNATURE);
    expect(code).toBe(0);
    expect(await differencesIn(bytes)).toEqual([]);
    const tabs = (book: Uint8Array) => presentIn(book).sheets.map(({ name }) => name);
    expect(tabs(bytes).slice(0, tabs(before).length)).toEqual(tabs(before));
    const [was, is] = [cellsBeside(before), cellsBeside(bytes)];
    // The workbook's form is told in a cell of Avtal.
    const changed = [...was].filter(([place, held]) => is.get(place) !== held);
    expect(changed.filter(([place]) => !FORMAT_CELL.test(place))).toEqual([]);
    expect(was.size).toBeGreaterThan(500);
  });
});
