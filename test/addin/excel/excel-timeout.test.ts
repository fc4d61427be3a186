import { describe, expect, test } from "vitest";
import { excelWorkbook } from "../../../addin/excel/excel-workbook.ts";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { valueOf } from "../../support/results.ts";
import { MAKES } from "./pocket-plans.ts";
import { codesOf, WRITING_ROUND, refused } from "./refused.ts";

describe("an Excel that does not answer", () => {
  /** A workbook whose alarm rings as soon as a round is asked for where `isDeaf` says so, and else when it is told to. */
  async function deafExcel() {
    const host = makeExcelHost();
    const ears = { isDeaf: false, ring: (): void => undefined };
    const book = excelWorkbook(
      (work) => runExcel(host, work),
      (ring) => {
        ears.ring = ring;
        if (ears.isDeaf) ring();
        return () => undefined;
      },
    );
    valueOf(await book.read(SHEET_NAMES));
    return { host, book, ears };
  }

  test("[EX7] reading ends with a sentence of its own", async () => {
    const { host, book, ears } = await deafExcel();
    ears.isDeaf = true;
    expect((await refused({ host }, () => book.read(SHEET_NAMES))).code).toBe("excel-silent");
  });

  test("[EX7] a writing that has not begun never begins, whenever Excel comes round", async () => {
    const { host, book, ears } = await deafExcel();
    const before = host.snapshot();
    ears.isDeaf = true;
    expect((await refused({ host }, () => book.write(MAKES))).code).toBe("excel-silent");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.snapshot()).toEqual(before);
  });

  test("[EX5][EX7] one that may have been written is undone by «Ångra» when Excel answers again", async () => {
    const { host, book, ears } = await deafExcel();
    const before = host.snapshot();
    host.beforeRequest(WRITING_ROUND, () => {
      ears.ring();
    });
    const written = await book.write(MAKES);
    expect(codesOf(written)).toEqual(["excel-silent", "excel-half-written"]);
    expect(host.snapshot()).not.toEqual(before);
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(before);
  });
});
