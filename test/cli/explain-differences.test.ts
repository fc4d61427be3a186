import { describe, expect, test } from "vitest";
import { problemCodes, run } from "../support/memory-host.ts";

async function explain(text: string, ...args: readonly string[]) {
  const done = await run(["explain", "--differences", "--table", "t.csv", ...args], {
    "t.csv": text,
  });
  return { ...done, out: done.out.replaceAll("\u00a0", " ") };
}

/**
 * The printed deviations of Västervik's accounts of 2020 and 2021 that miss their figures by 0,1,
 * in mnkr, and one that does not; the figures beside are ours, but for what they differ by.
 */
const VASTERVIK = [
  "Nämnd;Nettokostnad (mnkr);Budget (mnkr);Avvikelse (mnkr)",
  "Ledning;−96,2;−99,5;3,4",
  "Samhällsbyggnad;−210,4;−197,1;−13,2",
  "Kommunservice;−12,2;−15,0;2,9",
  "Utbildning;−410,7;−415,1;+4,4",
].join("\n");

describe("[AU5] explain --differences", () => {
  test("[AU5] names printed deviations that miss their figures by 0,1, which rounding may account for", async () => {
    const { code, out } = await explain(VASTERVIK);
    expect(code).toBe(1);
    expect(out).toContain("Avvikelse (mnkr) = Nettokostnad (mnkr) − Budget (mnkr)");
    expect(JSON.parse((await explain(VASTERVIK, "--json")).out)).toEqual({
      difference: "Avvikelse (mnkr)",
      of: "Nettokostnad (mnkr)",
      less: "Budget (mnkr)",
      rows: 4,
      rowsOff: [
        { party: "Ledning", printed: "3400000", computed: "3300000", canBeRounding: true },
        {
          party: "Samhällsbyggnad",
          printed: "-13200000",
          computed: "-13300000",
          canBeRounding: true,
        },
        { party: "Kommunservice", printed: "2900000", computed: "2800000", canBeRounding: true },
      ],
    });
  });

  test("[AU5] more than rounding may do is told as that", async () => {
    const { out } = await explain(VASTERVIK.replace("3,4", "3,5"));
    expect(out).toMatch(/Ledning +\+3 500 000 +\+3 300 000 +nej/);
  });

  test("[AU5] takes the figure from the budget where that is how the table goes", async () => {
    const text = ["Verksamhet;Budget;Utfall;Avvikelse", "A;100;90;10", "B;50;60;-10"].join("\n");
    const { code, out } = await explain(text);
    expect(code).toBe(0);
    expect(out).toContain("Avvikelse = Budget − Utfall");
    expect(out).toContain("Varje tryckt skillnad är den som de tryckta talen ger.");
  });

  test("[AU5] a row that heads others has no figures, and is passed over", async () => {
    const text = ["Nämnd;Utfall;Budget;Avvikelse", "Drift;;;", "A;90;100;-10"].join("\n");
    expect((await explain(text)).out).toContain("Prövat på 1 rad:");
  });

  test.each([
    ["a column that is missing", "Nämnd;Utfall;Avvikelse\nA;1;2\n", "column-missing"],
    ["a figure that is missing", "Nämnd;Utfall;Budget;Avvikelse\nA;1;;2\n", "published-missing"],
    [
      "units of two kinds",
      "Nämnd;Utfall (mnkr);Budget (tkr);Avvikelse (mnkr)\nA;1;1000;0\n",
      "published-units-mixed",
    ],
  ])("[AU5][CL3] %s is told", async (_, text, problem) => {
    const { code, out } = await explain(text, "--json");
    expect(code).toBe(2);
    expect(problemCodes({ out })).toContain(problem);
  });
});
