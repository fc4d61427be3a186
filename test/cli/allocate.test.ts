import { describe, expect, test } from "vitest";
import { DALARNA_2023 } from "../support/dalarna.ts";
import { problemCodes, run } from "../support/memory-host.ts";

const WEIGHTS = `party;weight\n${DALARNA_2023.map(([name, , people]) => `${name};${String(people)}\n`).join("")}`;
const files = { "dalarna.csv": WEIGHTS };
const allocate = (...args: string[]) =>
  run(["allocate", "--total", "2000000", "--weights", "dalarna.csv", ...args], files);

describe("[CL5] allocate", () => {
  test("[CL5][AL3] gives Dalarna's split in the contract's JSON", async () => {
    const { code, out, err } = await allocate("--json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      rule: "largest-remainder",
      unit: "1",
      total: "2000000",
      rows: DALARNA_2023.map(([name, , people, , amount]) => ({
        party: name,
        code: name,
        weight: people,
        exact: expect.stringMatching(/^\d+\/\d+$/),
        amount: amount.toString(),
      })),
      sum: "2000000",
      roundingDifference: "0",
      remarks: [],
    });
  });

  test("[CL5][AL1] tells a rounding difference, in every form", async () => {
    const perRow = ["--rule", "half-up-per-row"];
    const json: unknown = JSON.parse((await allocate("--json", ...perRow)).out);
    expect(json).toMatchObject({ sum: "2000004", roundingDifference: "4" });
    const csv = (await allocate("--csv", ...perRow)).out;
    expect(csv).toContain("Avrundningsdifferens;;;;-4\r\n");
    const column = csv
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => Number(line.split(";")[4]));
    expect(column.reduce((all, one) => all + one, 0)).toBe(2_000_000);
    const text = (await allocate(...perRow)).out;
    expect(text).toMatch(/Avrundningsdifferens +−4\n/);
    expect(text).toContain("rader minus total 4 kr");
  });

  test("[CL5] amounts have the unit's decimals", async () => {
    const amounts = async (unit: string): Promise<unknown> =>
      JSON.parse((await allocate("--json", "--unit", unit)).out);
    expect(await amounts("0.01")).toMatchObject({ unit: "0.01", total: "2000000.00" });
    expect(await amounts("0,01")).toMatchObject({ unit: "0.01" });
    expect(await amounts("100")).toMatchObject({ total: "2000000" });
    expect(await amounts("100")).toHaveProperty("rows.0.amount", "159400");
    expect(await amounts("1 000")).toMatchObject({ unit: "1000", sum: "2000000" });
  });

  test("[AL7] a negative total is taken as typed, in each way of typing it", async () => {
    for (const total of [["--total", "-2000000"], ["--total=-2000000"], ["--total", "−2 mkr"]]) {
      const { out } = await run(
        ["allocate", "--json", "--weights", "dalarna.csv", ...total],
        files,
      );
      expect(JSON.parse(out)).toHaveProperty("sum", "-2000000");
      expect(JSON.parse(out)).toHaveProperty("rows.0.amount", "-159413");
    }
  });

  test("[AU1] --explain shows the tree of one party, as words and as JSON", async () => {
    const { out } = await allocate("--explain", "Avesta");
    expect(out).toContain("Plats i kön om dem: 13");
    const json: unknown = JSON.parse((await allocate("--explain", "avesta", "--json")).out);
    expect(json).toMatchObject({ trace: { label: "amount", value: "159413" } });
  });

  test("[AL4] residual-to takes a name, and says so when nobody has it", async () => {
    const { out } = await allocate("--rule", "residual-to:Avesta", "--json");
    expect(JSON.parse(out)).toHaveProperty("rule", "residual-to:Avesta");
    expect(JSON.parse(out)).toHaveProperty("rows.0.amount", "159410");
    const unknown = await allocate("--rule", "residual-to:Avsta", "--json");
    expect([unknown.code, problemCodes(unknown)]).toEqual([2, ["residual-party-unknown"]]);
    expect(unknown.out).toContain("Menade du Avesta?");
  });

  test("[AL10] percentages and shares are split as they are", async () => {
    const percent = { "p.csv": "part;procent\nA;33,3\nB;66,7\n" };
    const { out } = await run(
      ["allocate", "--total", "1000", "--weights", "p.csv", "--json"],
      percent,
    );
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        { weight: "33.3", exact: "333/1", amount: "333" },
        { weight: "66.7", exact: "667/1", amount: "667" },
      ],
    });
    const off = { "p.csv": "part;procent\nA;33,3\nB;66,6\n" };
    const refused = await run(["allocate", "--total", "1000", "--weights", "p.csv"], off);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("99,9");
  });

  test("[CL4] a party that looks like a formula is text in CSV, and reads back as it was", async () => {
    const formula = { "f.csv": "party;weight\n=1+1;1\n@x;1\n" };
    const args = ["allocate", "--total", "2", "--weights", "f.csv", "--csv"];
    const { out } = await run(args, formula);
    expect(out).toContain("'=1+1;'=1+1;1;1,000000;1\r\n");
    const hidden = { "f.csv": 'party;weight\n"a,=1+1";1\n"＝1+1";1\n' };
    const quoted = (await run(args, hidden)).out;
    expect(quoted).toContain('"a,=1+1"');
    expect(quoted).toContain("'＝1+1");
    const again = await run(args, { "f.csv": out });
    expect(again.out).toBe(out);
  });

  test("[CL4] English CSV has a decimal point, Swedish a comma", async () => {
    const line = async (...args: string[]) =>
      (await allocate("--csv", "--unit", "0.01", ...args)).out.split("\r\n")[1];
    expect(await line()).toMatch(/;159413,56$/);
    expect(await line("--lang", "en")).toMatch(/;159413\.56$/);
  });
});

describe("[PO5][AL8] one party under two names, two under one", () => {
  const codes = async (text: string): Promise<readonly string[]> =>
    problemCodes(
      await run(["allocate", "--total", "9", "--weights", "v.csv", "--json"], { "v.csv": text }),
    );

  test("[PO5] a name that contradicts its code is refused; a code alone is enough", async () => {
    expect(await codes("kommun;kod;vikt\nAvesta;2080;5\nFalun;2084;6\n")).toEqual([
      "municipality-name-mismatch",
      "municipality-name-mismatch",
    ]);
    expect(await codes("kommunkod;folkmängd 2023-12-31\n2084;5\n2080;6\n")).toEqual([]);
    expect(await codes("kommun;vikt\n1917;5\n")).toEqual(["municipality-ended"]);
  });

  test("[AL8] case, blanks and characters that do not show make no other party", async () => {
    expect(await codes("part;vikt\nAvesta;5\nAVESTA;6\n")).toEqual(["party-doubled"]);
    expect(await codes("part;vikt\nRegion Dalarna;5\nRegion\u00a0 Dalarna;6\n")).toEqual([
      "party-doubled",
    ]);
    expect(await codes("part;vikt\nAvesta;5\nAve\u00adsta;6\n")).toEqual(["party-doubled"]);
    expect(await codes("part;kod;vikt\nAvesta;1;5\nAvesta;2;6\n")).toEqual(["party-doubled"]);
  });

  test("[AL10] shares near 1 or 100 that miss it are refused, others are taken as they are", async () => {
    expect(await codes("part;andel\nA;33,3\nB;33,3\nC;33,3\n")).toEqual([
      "percentages-not-hundred",
    ]);
    expect(await codes("part;andel\nA;0,5\nB;0,45\n")).toEqual(["percentages-not-hundred"]);
    expect(await codes("part;andel\nA;0,5\nB;0,5\n")).toEqual([]);
    expect(await codes("part;fördelningstal\nA;33,3\nB;66,6\n")).toEqual([]);
  });
});

describe("[CL2] size and hostility", () => {
  test("[PR1] nothing of the user's steers the terminal", async () => {
    const files = { "v.csv": 'part;vikt\n"rad\u202eett";5\n"två\nrader";x\n' };
    const args = ["allocate", "--total", "5", "--weights", "v.csv", "--\u001b[31mX"];
    const { err } = await run(args, files);
    expect(err).not.toMatch(/[\u001b\u202e]/);
    const shown = await run(["allocate", "--total", "5", "--weights", "v.csv"], {
      "v.csv": 'part;vikt\n"rad\u202eett";5\n',
    });
    expect(shown.out).not.toContain("\u202e");
  });
});

describe("[CL3] bad input", () => {
  test("[CL3] everything is told at once: options first, then the file by line", async () => {
    const bad = { "v.csv": "party;weight\nA;1.234\nB;-5\nB;\n;3\nSumma;9\n" };
    const args = ["--total", "x", "--weights", "v.csv", "--unit", "5", "--rule", "webstr", "--foo"];
    const result = await run(["allocate", ...args, "--json"], bad);
    expect(result.code).toBe(2);
    expect(problemCodes(result)).toEqual([
      "option-unknown",
      "number-unreadable",
      "unit-unknown",
      "rule-unknown",
      "number-ambiguous",
      "weight-negative",
      "weight-missing",
      "party-doubled",
      "party-unnamed",
      "row-is-sum",
    ]);
    const words = await run(["allocate", ...args], bad);
    expect(words.out).toBe("");
    expect(words.err).toContain("10 fel:");
    expect(words.err).toContain("v.csv, rad 2, kolumnen weight: «1.234»");
    expect(words.err).toContain("Menade du webster?");
  });

  test("[CL3] what is missing is told beside what is wrong", async () => {
    const result = await run(["allocate", "--unit", "3", "--json"]);
    expect(problemCodes(result)).toEqual(["option-missing", "unit-unknown", "option-missing"]);
    const noFile = await run(["allocate", "--total", "1", "--weights", "nix.csv", "--json"]);
    expect(problemCodes(noFile)).toEqual(["file-not-found"]);
  });

  test("[CL5][AL1] nothing that was refused leaves a number behind", async () => {
    const result = await run(["allocate", "--total", "1.5", "--weights", "v.csv"], {
      "v.csv": "party;weight\nA;1\n",
    });
    expect([result.code, result.out]).toEqual([2, ""]);
    expect(result.err).toContain("Ange 1 eller 2 kr");
  });
});
