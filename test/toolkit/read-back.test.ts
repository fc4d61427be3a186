import { expect, test } from "vitest";
import { writeWorkbook } from "../../cli/workbook-file.ts";
import type { Host, OutputFile } from "../../cli/host.ts";
import { fail, succeed } from "../../engine/index.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { readBack } from "../../toolkit/read-back.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import { REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";

const unsound = (at: string): unknown =>
  expect.objectContaining({
    ok: false,
    problems: [
      expect.objectContaining({ code: "written-unsound", facts: { file: "bok.xlsx", at } }),
    ],
  });

test("[WB1][AU3] a workbook that is read back must open and pass its own audit", async () => {
  const made = await newBook();
  const back = (bytes: Uint8Array) => readBack({ file: "bok.xlsx", bytes }, REFERENCE);
  expect(back(fileOf(made))).toEqual(succeed(null));
  const typed = editedBook(made, [{ cell: "Fördelning!F16", holds: 1 }]);
  expect(back(fileOf(typed))).toEqual(unsound("Fördelning!F16"));
  const spoiled = editedBook(made, [{ cell: "Befolkning!D6", holds: { error: "#DIV/0!" } }]);
  expect(back(fileOf(spoiled))).toEqual(unsound("number-is-error"));
  expect(back(fileOf(made).subarray(0, 2000))).toEqual(unsound("workbook-corrupt"));
});

test("[WB1] a plan that goes wrong costs nobody a file", async () => {
  const source = { file: "bok.xlsx", bytes: fileOf(await newBook()) };
  const { xlsx, read } = valueOf(openWorkbook(source, REFERENCE.register));
  const run = valueOf(splitWorkbook(read, { rule: "half-up-per-row" }, REFERENCE));
  const plan = valueOf(planWorkbookSplit(read, run, { by: null, at: null }));
  const written: OutputFile[] = [];
  const host: Host = {
    out: () => undefined,
    err: () => undefined,
    read: () => Promise.resolve(fail([])),
    stream: () => Promise.resolve(fail([])),
    write: (output) => {
      written.push(output);
      return Promise.resolve(succeed(null));
    },
    data: () => Promise.resolve(""),
  };
  const write = (steps: typeof plan) =>
    writeWorkbook(
      host,
      { book: xlsx, plan: steps, reference: REFERENCE },
      { target: { file: source.file, replaces: source.bytes }, isDryRun: false },
    );
  const amounts = plan.findIndex(
    (step) => step.kind === "write-cells" && step.sheet === "Fördelning" && step.rows.length > 10,
  );
  expect(amounts).toBeGreaterThan(-1);
  expect((await write(plan.filter((_, index) => index !== amounts))).ok).toBe(false);
  expect(written).toEqual([]);
  expect((await write(plan)).ok).toBe(true);
  expect(written).toHaveLength(1);
});
