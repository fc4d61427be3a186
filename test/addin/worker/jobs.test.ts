import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../engine/index.ts";
import { agreementView } from "../../../addin/worker/agreement-view.ts";
import { filePlace, keptFile } from "../../../addin/browser/file-place.ts";
import { bookJobs } from "../../../addin/jobs/book-jobs.ts";
import { makeWorker } from "../../../addin/worker/make-worker.ts";
import { dataPath } from "../../../cli/data-path.ts";
import { PACKAGED_AGREEMENTS } from "../../../toolkit/packaged-agreements.ts";
import { run } from "../../support/memory-host.ts";
import {
  withField,
  bookFile,
  fingerprint,
  given,
  openedBook,
  createdBook,
  newJobs,
  quietly,
} from "../../support/pane-jobs.ts";
import { packaged } from "../../support/reference.ts";

describe("[PA1] a new workbook of a packaged agreement", () => {
  test.each(LANGUAGES)(
    "[PA1][PA2] is the command line's, byte for byte, in %s",
    async (language) => {
      const { contents } = await createdBook(language);
      const args = ["new", "dalarna-2023", "-o", "ny.xlsx", "--lang", language];
      const { written } = await run(args);
      expect(fingerprint(contents.bytes)).toBe(
        fingerprint(written.get("ny.xlsx") ?? new Uint8Array()),
      );
      expect(contents.file).toBe("dalarna-2023.xlsx");
    },
  );

  test.each(PACKAGED_AGREEMENTS)("[PA1] $id opens as it is made", async ({ id }) => {
    const contents = given(await newJobs().create({ id, language: "sv" }, quietly));
    expect(contents.agreement.id).toBe(id);
    expect(contents.fields.year).toMatch(/^\d{4}$/);
  });

  test("[PA3] reports its stages in their order, and so does a file", async () => {
    expect((await createdBook()).stages).toEqual([
      "loading",
      "splitting",
      "planning",
      "writing",
      "checking",
    ]);
    expect((await openedBook(await bookFile())).stages).toEqual(["loading", "reading"]);
  });
});

describe("[PA2] the open workbook", () => {
  test("[PA2] is a file's own bytes under its own name", async () => {
    const file = await bookFile(
      "--year",
      "2024",
      "--total",
      "4 120 000",
      "--population-date",
      "2022-12-31",
    );
    const { contents } = await openedBook(file);
    expect(contents.file).toBe("bok.xlsx");
    expect(fingerprint(contents.bytes)).toBe(fingerprint(new Uint8Array(await file.arrayBuffer())));
    expect(contents.fields).toEqual({
      year: "2024",
      total: "4\u00a0120\u00a0000",
      populationDate: "2022-12-31",
      rule: "",
      unit: "",
      oddUnitTo: "",
      key: "",
    });
  });

  test.each(LANGUAGES)(
    "[PA2] offers the same whatever the sheets' language (%s)",
    async (language) => {
      const { contents } = await createdBook(language);
      const { parties } = packaged("dalarna-2023");
      const municipalities = parties.filter(({ kind }) => kind === "municipality");
      expect(contents.splitOptions.years.map(({ year }) => year)).toEqual([
        "2023",
        "2024",
        "2025",
        "2026",
      ]);
      expect(contents.splitOptions.dates[0]).toBe("2025-12-31");
      expect(contents.splitOptions.dates.at(-1)).toBe("2000-12-31");
      expect(contents.splitOptions.dates).toHaveLength(26);
      expect(contents.splitOptions.units).toEqual(["0.01", "1", "100", "1000"]);
      expect(contents.splitOptions.members.map(({ code }) => code)).toEqual(
        municipalities.map(({ code }) => code),
      );
      expect(contents.splitOptions.sharers.map(({ code }) => code)).toEqual(["20", "kommuner"]);
      expect(contents.fields).toEqual(withField("2023"));
    },
  );

  test.each(LANGUAGES)("[PA2] is the agreement as its file has it (%s)", async (language) => {
    const { contents } = await createdBook(language);
    expect(contents.agreement).toEqual(agreementView(packaged("dalarna-2023")));
  });

  test("[PA2] has each year's own clauses", async () => {
    const { contents } = await createdBook();
    const [first, second] = contents.splitOptions.years;
    expect(first?.clauses).toMatchObject({
      annualCost: { says: { kind: "cost", amount: "4000000" }, question: null },
      population: { says: { kind: "published", table: "memo-2023" } },
      rounding: null,
    });
    expect(second?.clauses).toMatchObject({
      annualCost: { says: null, from: 2024, to: null, source: { dated: "2023-12-15" } },
      population: { says: null },
      rounding: null,
    });
    expect(second?.clauses.annualCost?.question?.en).toContain("Which amount");
  });
});

describe("[PA8] the product's own data", () => {
  test("[PA8] are loaded once, when they are first needed", async () => {
    const fetched: string[] = [];
    const worker = makeWorker((file) => {
      fetched.push(file);
      return readFile(dataPath(file), "utf8");
    });
    const jobs = bookJobs(worker, filePlace(keptFile(), worker));
    expect(fetched).toEqual([]);
    await jobs.create({ id: "dalarna-2023", language: "sv" }, quietly);
    await jobs.openFile([await bookFile()], quietly);
    await jobs.split(withField("2023"));
    expect(fetched).toEqual([
      "population/population.json",
      "indices/indices.json",
      "agreements/dalarna-2023.json",
    ]);
  });
});
