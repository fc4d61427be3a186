import { describe, expect, test } from "vitest";
import { z } from "zod";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import { problemCodes, run } from "../support/memory-host.ts";

async function explained(name: string, ...args: readonly string[]) {
  const files = name.endsWith(".xlsx") ? { [name]: fileOf(await newBook()) } : {};
  return run(["explain", name, "--json", ...args], files);
}

describe("[AU5] explain an agreement's published table", () => {
  test.each(["dalarna-2023", "bok.xlsx"])(
    "[AU5][AL5] of %s is the memo's, each row rounded by itself, the region beside the key",
    async (name) => {
      const { code, out } = await explained(name, "--unit", "1");
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        printedTotal: "4000000",
        difference: "4",
        outsideKey: [{ party: "Region Dalarna", published: "2000000" }],
        reproducedBy: [
          { rule: "half-up-per-row", basis: "printed", unit: "1" },
          { rule: "half-even-per-row", basis: "printed", unit: "1" },
        ],
      });
    },
  );

  test("[AU5] of dalarna-2018 is given by no rule, but by the populations that its column alone gives", async () => {
    const { code, out } = await explained("dalarna-2018", "--year", "2022");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      reproducedBy: [],
      impliedWeights: { count: 1, populationDate: "2021-12-31", total: { below: "1225536" } },
    });
  });

  test("[AU5][CL3] that is not there, or asked for beside a file, is told", async () => {
    expect(problemCodes(await explained("kalmar-2022"))).toEqual(["published-year-missing"]);
    const wrong = await explained("dalarna-2023", "--year", "2024", "--table", "t.csv");
    expect(problemCodes(wrong)).toEqual(["options-exclude", "published-year-missing"]);
    expect(problemCodes(await explained("dalarna-2023", "--unit", "7"))).toEqual(["unit-unknown"]);
    expect(problemCodes(await explained("dalarna"))).toEqual(["agreement-unknown"]);
  });

  test("[AU5][AL8] with a blank or an unsound amount is told, and no row is left out", async () => {
    const blank = fileOf(editedBook(await newBook(), [{ cell: "Publicerat!G6", holds: null }]));
    const fine = fileOf(editedBook(await newBook(), [{ cell: "Publicerat!G6", holds: 1.005 }]));
    const codes = async (bytes: Uint8Array) =>
      problemCodes(await run(["explain", "bok.xlsx", "--json"], { "bok.xlsx": bytes }));
    expect(await codes(blank)).toEqual(["published-missing"]);
    expect(await codes(fine)).toEqual(["published-below-ore"]);
  });

  test("[AU5][PO3] tries each day once, though the workbook holds one of them too", async () => {
    const TRIED = z.looseObject({
      tried: z.looseObject({ bases: z.array(z.looseObject({ populationDate: z.unknown() })) }),
    });
    const terms = ["--year", "2024", "--population-date", "2022-12-31", "--total", "4120000"];
    const made = await run(["new", "dalarna-2023", ...terms, "-o", "bok.xlsx"]);
    const book = new Uint8Array(made.written.get("bok.xlsx") ?? []);
    const { out } = await run(["explain", "bok.xlsx", "--json"], { "bok.xlsx": book });
    const { bases } = TRIED.parse(JSON.parse(out)).tried;
    const days = bases.flatMap(({ populationDate }) =>
      populationDate === null ? [] : [populationDate],
    );
    expect(days).toContain("2022-12-31");
    expect(new Set(days).size).toBe(days.length);
  });

  test("[CL3] an option that has no use is told", async () => {
    const asked = async (...args: readonly string[]) =>
      problemCodes(
        await run(["explain", ...args, "--json"], {
          "t.csv": "Nämnd;Utfall;Budget;Avvikelse\nA;1;2;-1\n",
        }),
      );
    expect(await asked("dalarna-2023", "--differences")).toEqual(["options-exclude"]);
    expect(await asked("--differences", "--table", "t.csv", "-o", "x.xlsx")).toEqual([
      "options-exclude",
    ]);
    const year = ["--table", "t.csv", "--column", "Utfall", "--total", "1", "--year", "2023"];
    expect(await asked(...year)).toContain("options-exclude");
  });
});
