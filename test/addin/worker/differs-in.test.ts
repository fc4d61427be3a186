import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import { ROOT } from "../../support/sources.ts";
import { browserFile, given, newJobs, quietly } from "../../support/pane-jobs.ts";

test("[AU3][PA2] a workbook whose reports say something else than its inputs is reported, with a cell", async () => {
  const parts = await newBook();
  const jobs = newJobs();
  const sound = await jobs.openFile([browserFile(fileOf(parts))], quietly);
  expect(sound).toMatchObject({ ok: true, value: { differs: null } });
  const typedOver = editedBook(parts, [{ cell: "Fördelning!F15", holds: 999 }]);
  const told = await jobs.openFile([browserFile(fileOf(typedOver))], quietly);
  expect(told).toMatchObject({
    ok: true,
    value: {
      differs: { sheet: "Fördelning", cell: "F15", stored: "999", shouldBe: "159413" },
    },
  });
});

test("[WB8][PA2] a workbook of an earlier version is reported as such, and writing it upgrades it", async () => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, "test/workbooks/0.3.0/plain.xlsx")));
  const jobs = newJobs();
  const contents = given(await jobs.openFile([browserFile(bytes)], quietly));
  expect(contents.differs).toMatchObject({ isOlder: true });
  const signature = { by: null, at: null };
  const written = given(await jobs.write({ fields: contents.fields, signature }, quietly));
  expect(written.differs).toBeNull();
  expect(Object.keys(written.decided)).toEqual(["2023", "2024", "2025", "2026"]);
});
