import type { FileJobs } from "../../support/pane-jobs.ts";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "../../../addin/jobs/jobs.ts";
import { openWorkbook } from "../../../toolkit/open-workbook.ts";
import { brokenBook } from "../../support/broken-book.ts";
import { recipeIn } from "../../support/broken-book-example.ts";
import {
  withField,
  browserFile,
  faultCodes,
  faultsIn,
  fingerprint,
  given,
  givenFile,
  createdBook,
  newJobs,
  quietly,
  UNSIGNED,
} from "../../support/pane-jobs.ts";
import { EXAMPLES, EXAMPLES_FOLDER } from "../../support/problem-examples.ts";
import { REFERENCE } from "../../support/reference.ts";

const SMALL = new TextEncoder().encode("huvudman;vikt");

/** A file that says how large it is, and comes to grief when it is read. */
function unreadable(name: string, size: number, reason: Error): File {
  const file = browserFile(SMALL, name);
  return Object.defineProperties(file, {
    size: { value: size },
    arrayBuffer: { value: () => Promise.reject(reason) },
  });
}

describe("[PA5] a file that cannot be used", () => {
  let jobs: FileJobs;
  let before: string;
  beforeAll(async () => {
    const { contents, ...made } = await createdBook();
    ({ jobs } = made);
    before = fingerprint(contents.bytes);
  });

  /** The same workbook is still open: it splits the same, and would write nothing new. */
  async function expectUntouched(): Promise<void> {
    const { agreement, year, control } = given(await jobs.split(withField("2023"))).view;
    expect([agreement.id, year, control.sum]).toEqual(["dalarna-2023", 2023, "4000000"]);
    expect(
      given(await jobs.preview({ fields: withField("2023"), signature: UNSIGNED })).changed,
    ).toBe(0);
  }

  test("[PA5] comes alone: several are refused by name, and so is none", async () => {
    const file = browserFile(SMALL, "a.csv");
    const several = await jobs.openFile([file, browserFile(SMALL, "b.xlsx")], quietly);
    expect(faultsIn(several)).toEqual([
      {
        problem: { code: "files-several", facts: { files: ["a.csv", "b.xlsx"] }, place: null },
        peek: null,
      },
    ]);
    expect(faultCodes(await jobs.openFile([], quietly))).toEqual(["files-several"]);
    await expectUntouched();
  });

  test("[PA5] is not read at all beyond 20 MB, though one of 20 MB is", async () => {
    const reason = new Error("it was read");
    const large = await jobs.openFile([unreadable("stor.xlsx", 20_000_001, reason)], quietly);
    expect(faultsIn(large)).toEqual([
      {
        problem: {
          code: "file-too-large",
          facts: { file: "stor.xlsx", bytes: 20_000_001, limit: 20_000_000 },
          place: { kind: "file", file: "stor.xlsx" },
        },
        peek: null,
      },
    ]);
    const full = await jobs.openFile([unreadable("full.xlsx", 20_000_000, reason)], quietly);
    expect(faultCodes(full)).toEqual(["file-not-readable"]);
    await expectUntouched();
  });

  test("[PA5] and cannot be read reports why, as far as the browser does", async () => {
    const gone = new DOMException("The file is gone.", "NotReadableError");
    const stages: Stage[] = [];
    const answer = await jobs.openFile([unreadable("borta.xlsx", 10, gone)], (stage) =>
      stages.push(stage),
    );
    expect(faultsIn(answer)).toEqual([
      {
        problem: {
          code: "file-not-readable",
          facts: { file: "borta.xlsx", reason: "NotReadableError" },
          place: { kind: "file", file: "borta.xlsx" },
        },
        peek: null,
      },
    ]);
    expect(stages).toEqual(["loading", "reading"]);
    await expectUntouched();
  });

  test("[PA5] and is no workbook is refused by what it is", async () => {
    expect(faultCodes(await jobs.openFile([browserFile(SMALL)], quietly))).toEqual([
      "workbook-other-format",
    ]);
    expect(faultCodes(await jobs.openFile([browserFile(new Uint8Array())], quietly))).toEqual([
      "file-empty",
    ]);
    await expectUntouched();
  });

  const recipes = EXAMPLES.flatMap((code) => {
    const recipe = recipeIn(join(EXAMPLES_FOLDER, code));
    return recipe === null ? [] : [{ code, recipe }];
  });

  test.each(recipes)(
    "[PA5][WB4][WB7] reports of $code all that is wrong",
    async ({ code, recipe }) => {
      const bytes = await brokenBook(recipe, join(EXAMPLES_FOLDER, code));
      const source = { file: recipe.file, bytes };
      const expected = openWorkbook(source, REFERENCE.register);
      const answer = await jobs.openFile([browserFile(source.bytes, recipe.file)], quietly);
      if (expected.ok) {
        expect(fingerprint(givenFile(jobs, answer).bytes)).toBe(fingerprint(source.bytes));
        await jobs.create({ id: "dalarna-2023", language: "sv" }, quietly);
        return;
      }
      const faults = faultsIn(answer);
      expect(faults.map(({ problem }) => problem)).toEqual(expected.problems);
      for (const { problem, peek } of faults) {
        const cell = problem.place?.kind === "sheet" ? problem.place.cell : undefined;
        const meant = peek?.rows.flatMap(({ number, cells }) =>
          cells.flatMap(({ isMeant }, index) =>
            isMeant ? [`${peek.columns[index] ?? ""}${String(number)}`] : [],
          ),
        );
        expect(meant).toEqual(cell === undefined ? undefined : [cell]);
      }
      await expectUntouched();
    },
  );

  test("[PA5] most recipes of broken workbooks are refused", () => {
    expect(recipes.length).toBeGreaterThan(20);
  });

  test("[PA5] and all of them together leave what was open, byte for byte", async () => {
    const writing = { fields: withField("2023"), signature: UNSIGNED };
    const { bytes, file } = givenFile(jobs, await jobs.write(writing, quietly));
    expect([file, fingerprint(bytes)]).toEqual(["dalarna-2023.xlsx", before]);
  });

  test("[PA5] and is refused first leaves a worker without a workbook as it was", async () => {
    const fresh = newJobs();
    expect(faultCodes(await fresh.openFile([browserFile(SMALL)], quietly))).toEqual([
      "workbook-other-format",
    ]);
    await expect(fresh.split(withField("2023"))).rejects.toThrow("[PA1]");
  });
});
