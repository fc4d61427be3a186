import { describe, expect, test } from "vitest";
import { DALARNA_2023 } from "../support/dalarna.ts";
import { problemCodes, run } from "../support/memory-host.ts";
import { agreementText } from "../support/reference.ts";

const split = (...args: string[]) => run(["split", "dalarna-2023", ...args]);

describe("[CL5] split", () => {
  test("[CL5][CO1] has the contract's shape", async () => {
    const { code, out } = await split("--year", "2023", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rule: "largest-remainder",
      unit: "1",
      total: "2000000",
      rows: DALARNA_2023.map(([party, codeOf, weight, , amount]) => ({
        party,
        code: codeOf,
        weight,
        amount: amount.toString(),
      })),
      sum: "2000000",
      roundingDifference: "0",
      year: 2023,
      annualCost: "4000000",
      populationDate: null,
      groups: [
        { party: "Region Dalarna", code: "20", weight: 50, exact: "2000000/1", amount: "2000000" },
        { party: "Kommunerna", code: "kommuner", amount: "2000000" },
      ],
      sources: [
        { term: "annual-cost", origin: "clause", source: { dated: "2022-06-09" } },
        { term: "key", origin: "clause", source: { dated: "2023-12-15" } },
        { term: "population", origin: "clause", date: null, perturbed: false },
        { term: "rule", origin: "default", source: null },
        { term: "unit", origin: "default", source: null },
      ],
    });
  });

  test("[CL7][AL5] shows the memo's amounts and what they miss by", async () => {
    const { out } = await split("--year", "2023");
    expect(out).toMatch(/^Avesta .* 159\u00a0413 +159\u00a0414 +\+1$/m);
    expect(out).toMatch(/^Region Dalarna .* 2\u00a0000\u00a0000 +2\u00a0000\u00a0000 +0$/m);
    expect(out).toContain("dess rader ger 4\u00a0000\u00a0004 kr: fel på +4 kr");
  });

  test("[AL5] no document stands beside a split of another sum; with öre all columns have öre", async () => {
    const other = await split("--year", "2023", "--total", "8 mkr");
    expect(other.out).not.toContain("I underlaget");
    const ore = await split("--year", "2023", "--unit", "0.01");
    expect(ore.out).toMatch(
      /^Avesta .* 159\u00a0413,5556 +159\u00a0413,56 +159\u00a0414,00 +\+0,44$/m,
    );
    const perRow = await split("--year", "2023", "--rule", "half-up-per-row");
    expect(perRow.out).toMatch(/^Avrundningsdifferens +−4 +\+4$/m);
  });

  test("[CO1] who chose rule and unit is told apart", async () => {
    const { out } = await split("--year", "2023", "--unit", "100");
    expect(out).toContain("regel: programmets standard");
    expect(out).toContain("enhet: angivet av användaren");
  });

  test("[AL4][AL12] residual-to and --odd-unit-to take names, of those whom they can mean", async () => {
    const residual = await split("--year", "2023", "--rule", "residual-to:Avesta");
    expect(residual.out).toContain("resten till Avesta (residual-to:2084)");
    const region = await split("--year", "2023", "--rule", "residual-to:Region Dalarna", "--json");
    expect(problemCodes(region)).toEqual(["residual-party-unknown"]);
    const odd = await split(
      "--year",
      "2023",
      "--total",
      "4000001",
      "--odd-unit-to",
      "kommunerna",
      "--json",
    );
    expect(JSON.parse(odd.out)).toMatchObject({ total: "2000001", sum: "2000001" });
  });

  test("[CL4] CSV has everybody who pays", async () => {
    const { out } = await split("--year", "2023", "--csv");
    const lines = out.trim().split("\r\n");
    expect(lines).toHaveLength(17);
    expect(lines[16]).toBe("Region Dalarna;20;50;2000000,000000;2000000");
  });

  test("[PO2][PO4] perturbed populations are shown as such", async () => {
    const args = ["--year", "2026", "--population-date", "2025-12-31", "--total", "4,2 mkr"];
    const { out } = await split(...args);
    expect(out).toContain("2025-12-31; BefolkningCKM (TAB5557); angivet av användaren");
    expect(out).toContain("SCB har lagt brus");
    const json: unknown = JSON.parse((await split(...args, "--json")).out);
    expect(json).toMatchObject({
      sources: [{}, {}, { perturbed: true, origin: "choice" }, { term: "rule" }, { term: "unit" }],
    });
  });

  test("[PO5] counts by a later division are shown as such", async () => {
    const text = agreementText("dalarna-2023")
      .replaceAll('"2084"', '"0330"')
      .replace('"name": "Avesta"', '"name": "Knivsta"');
    const args = ["split", "a.json", "--year", "2023", "--population-date", "2001-12-31"];
    const { out, code } = await run(args, { "a.json": text });
    expect(code).toBe(0);
    expect(out).toContain("räknat efter senare indelning än datumets egen: Knivsta");
  });

  test("[AG1] splits an agreement from a file as it does the packaged one", async () => {
    const file = { "mitt.json": agreementText("dalarna-2023") };
    const own = await run(["split", "mitt.json", "--year", "2023", "--json"], file);
    expect(own.out).toBe((await split("--year", "2023", "--json")).out);
  });

  test("[AU1] --explain takes parties and groups", async () => {
    expect((await split("--year", "2023", "--explain", "Kommunerna")).out).toContain("50 %");
    const { out } = await split("--year", "2023", "--explain", "2084");
    expect(out.replaceAll("\u00a0", " ")).toContain("45 972 000 000/288 382 kr ≈ 159 413,555631");
    expect(out).toContain("[2] Verksamhetsplan RSS Dalarna 2024-2026");
    const unknown = await split("--year", "2023", "--explain", "Avsta", "--json");
    expect(problemCodes(unknown)).toEqual(["explained-party-unknown"]);
  });
});

describe("[CL3] bad input", () => {
  test("[AG1][CL3] open questions are asked, all at once, with the dates at hand", async () => {
    const result = await split("--year", "2024");
    expect([result.code, result.out]).toEqual([2, ""]);
    expect(result.err).toContain("2 fel:");
    expect(result.err).toContain("--total");
    expect(result.err).toContain("2025-12-31");
    const english = await split("--year", "2024", "--lang", "en");
    expect(english.err).toContain("The documents leave a question open for 2024");
  });

  test("[CL3] options, year and terms are all told at once", async () => {
    const result = await split(
      ...["--year", "2023", "--rule", "residual-to:Kalle", "--explain", "Kalle"],
      ...["--population-date", "2022-11-01", "--unit", "5", "--json"],
    );
    expect(problemCodes(result)).toEqual([
      "residual-party-unknown",
      "unit-unknown",
      "explained-party-unknown",
      "population-date-unknown",
    ]);
    const unsure = await split("--year", "2023", "--total", "4000000,5", "--unit", "0,5", "--json");
    expect(problemCodes(unsure)).toEqual(["unit-unknown"]);
    const tree = await split("--year", "2023", "--explain", "Avesta", "--csv");
    expect([tree.code, tree.out]).toEqual([2, ""]);
    expect(tree.err).toContain("--explain och --csv kan inte användas tillsammans");
    const open = await split("--year", "2024", "--total", "x", "--json");
    expect(problemCodes(open)).toEqual(["number-unreadable", "clause-open"]);
  });

  test.each([
    [["--year", "2022"], ["year-outside-agreement"]],
    [["--year", "tjugotre"], ["year-unreadable"]],
    [["--year", "2023", "--population-date", "2022"], ["date-unreadable"]],
    [["--year", "2023", "--population-date", "2022-06-30"], ["population-date-unknown"]],
    [
      ["--year", "2023", "--rule", "hamilton", "--unit", "7"],
      ["rule-unknown", "unit-unknown"],
    ],
    [["--year", "2023", "--rule", "residual-to:Rom"], ["residual-party-unknown"]],
    [["--year", "2023", "--total", "4000001"], ["tie-between-groups"]],
    [["--year", "2023", "--total", "8", "--rule", "adams"], ["too-few-units"]],
    [
      ["--rule", "x"],
      ["option-missing", "rule-unknown"],
    ],
  ])("[CL3] %j: %j", async (args, expected) => {
    const result = await split(...args, "--json");
    expect([result.code, problemCodes(result)]).toEqual([2, expected]);
  });

  test("[CL1] an agreement that is not there: a name gets the nearest, a path its file", async () => {
    const name = await run(["split", "dalarna-2032", "--year", "2023", "--json"]);
    expect(problemCodes(name)).toEqual(["agreement-unknown"]);
    expect(name.out).toContain("Menade du dalarna-2023?");
    const path = await run(["split", "./avtal.json", "--year", "2023", "--json"]);
    expect(problemCodes(path)).toEqual(["file-not-found"]);
    for (const blank of [
      ["split", "--json"],
      ["split", "", "--json"],
    ]) {
      expect(problemCodes(await run(blank))).toEqual(["option-missing", "argument-missing"]);
    }
  });
});
