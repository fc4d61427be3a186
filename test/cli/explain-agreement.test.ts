import { describe, expect, test } from "vitest";
import { fileOf, newBook } from "../support/broken-book.ts";
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
});
