import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import { ROOT } from "../../support/sources.ts";
import { browserFile, given, newDesk, quietly } from "../../support/pane-desk.ts";

test("[AU3][PA2] a workbook whose reports say something else than its inputs is told of, with a cell", async () => {
  const parts = await newBook();
  const desk = newDesk();
  const sound = await desk.lay([browserFile(fileOf(parts))], quietly);
  expect(sound).toMatchObject({ ok: true, value: { differs: null } });
  const typedOver = editedBook(parts, [{ cell: "Fördelning!F15", holds: 999 }]);
  const told = await desk.lay([browserFile(fileOf(typedOver))], quietly);
  expect(told).toMatchObject({
    ok: true,
    value: {
      differs: { sheet: "Fördelning", cell: "F15", stands: "999", shouldBe: "159413" },
    },
  });
});

test("[WB8][PA2] a workbook of an earlier version is told of as such, and writing it upgrades it", async () => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, "test/workbooks/0.3.0/plain.xlsx")));
  const desk = newDesk();
  const laid = given(await desk.lay([browserFile(bytes)], quietly));
  expect(laid.differs).toMatchObject({ isOlder: true });
  const signature = { by: null, at: null };
  const written = given(await desk.write({ asked: laid.asked, signature }, quietly));
  expect(written.differs).toBeNull();
  expect(Object.keys(written.decided)).toEqual(["2023", "2024", "2025", "2026"]);
});
