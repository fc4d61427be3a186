import { expect, test } from "vitest";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import { browserFile, newDesk, quietly } from "../../support/pane-desk.ts";

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
