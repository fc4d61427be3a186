import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../engine/index.ts";
import { agreementView } from "../../../addin/work/agreement-view.ts";
import { makeDesk } from "../../../addin/work/make-desk.ts";
import { dataPath } from "../../../cli/data-path.ts";
import { PACKAGED_AGREEMENTS } from "../../../toolkit/packaged-agreements.ts";
import { run } from "../../support/memory-host.ts";
import {
  asking,
  bookFile,
  fingerprint,
  given,
  laidDesk,
  madeDesk,
  newDesk,
  quietly,
} from "../../support/pane-desk.ts";
import { packaged } from "../../support/reference.ts";

describe("[PA1] a new workbook of a packaged agreement", () => {
  test.each(LANGUAGES)(
    "[PA1][PA2] is the command line's, byte for byte, in %s",
    async (language) => {
      const { laid } = await madeDesk(language);
      const args = ["new", "dalarna-2023", "-o", "ny.xlsx", "--lang", language];
      const { written } = await run(args);
      expect(fingerprint(laid.bytes)).toBe(fingerprint(written.get("ny.xlsx") ?? new Uint8Array()));
      expect(laid.file).toBe("dalarna-2023.xlsx");
    },
  );

  test.each(PACKAGED_AGREEMENTS)("[PA1] $id is laid on the desk as it is made", async ({ id }) => {
    const laid = given(await newDesk().make({ id, language: "sv" }, quietly));
    expect(laid.agreement.id).toBe(id);
    expect(laid.asked.year).toMatch(/^\d{4}$/);
  });

  test("[PA3] tells its stages in their order, and so does a file", async () => {
    expect((await madeDesk()).stages).toEqual(["loading", "splitting", "planning", "checking"]);
    expect((await laidDesk(await bookFile())).stages).toEqual(["loading", "reading"]);
  });
});

describe("[PA2] what lies on the desk", () => {
  test("[PA2] is a file's own bytes under its own name", async () => {
    const file = await bookFile(
      "--year",
      "2024",
      "--total",
      "4 120 000",
      "--population-date",
      "2022-12-31",
    );
    const { laid } = await laidDesk(file);
    expect(laid.file).toBe("bok.xlsx");
    expect(fingerprint(laid.bytes)).toBe(fingerprint(new Uint8Array(await file.arrayBuffer())));
    expect(laid.asked).toEqual({
      year: "2024",
      total: "4\u00a0120\u00a0000",
      populationDate: "2022-12-31",
      rule: "",
      unit: "",
      oddUnitTo: "",
    });
  });

  test.each(LANGUAGES)(
    "[PA2] offers the same whatever the sheets' language (%s)",
    async (language) => {
      const { laid } = await madeDesk(language);
      const { parties } = packaged("dalarna-2023");
      const municipalities = parties.filter(({ kind }) => kind === "municipality");
      expect(laid.offer.years.map(({ year }) => year)).toEqual(["2023", "2024", "2025", "2026"]);
      expect(laid.offer.dates[0]).toBe("2025-12-31");
      expect(laid.offer.dates.at(-1)).toBe("2000-12-31");
      expect(laid.offer.dates).toHaveLength(26);
      expect(laid.offer.units).toEqual(["0.01", "1", "100", "1000"]);
      expect(laid.offer.members.map(({ code }) => code)).toEqual(
        municipalities.map(({ code }) => code),
      );
      expect(laid.offer.sharers.map(({ code }) => code)).toEqual(["20", "kommuner"]);
      expect(laid.asked).toEqual(asking("2023"));
    },
  );

  test.each(LANGUAGES)("[PA2] is the agreement as its file has it (%s)", async (language) => {
    const { laid } = await madeDesk(language);
    expect(laid.agreement).toEqual(agreementView(packaged("dalarna-2023")));
  });

  test("[PA2] has each year's own clauses", async () => {
    const { laid } = await madeDesk();
    const [first, second] = laid.offer.years;
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
    const desk = makeDesk((file) => {
      fetched.push(file);
      return readFile(dataPath(file), "utf8");
    });
    expect(fetched).toEqual([]);
    await desk.make({ id: "dalarna-2023", language: "sv" }, quietly);
    await desk.lay([await bookFile()], quietly);
    await desk.split(asking("2023"));
    expect(fetched).toEqual(["population/population.json", "agreements/dalarna-2023.json"]);
  });
});
