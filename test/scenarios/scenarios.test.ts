import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { problemCodes, run } from "../support/memory-host.ts";
import { ROOT } from "../support/sources.ts";
import { agreementJson } from "./scenario-agreement.ts";
import type { Scenario } from "./scenario-form.ts";
import { scenarioForm } from "./scenario-form.ts";

const FOLDER = join(ROOT, "test/scenarios");

const SCENARIOS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => {
    const scenario = scenarioForm.parse(parse(readFileSync(join(FOLDER, file), "utf8")));
    return [`${file}: ${scenario.namn}`, scenario] as const;
  });

/** Runs the program as the scenario says, and has it print JSON. */
function split(scenario: Scenario) {
  const { avtal, år, svar } = scenario;
  const args = [
    ...["split", avtal ?? "avtal.json", "--year", String(år), "--json"],
    ...(svar.årskostnad === undefined ? [] : ["--total", String(svar.årskostnad)]),
    ...(svar.fördelningsnyckel === undefined ? [] : ["--key", svar.fördelningsnyckel]),
    ...(svar.befolkningsdag === undefined ? [] : ["--population-date", svar.befolkningsdag]),
  ];
  return run(args, avtal === undefined ? { "avtal.json": agreementJson(scenario) } : {});
}

const amount = z.looseObject({ party: z.string(), code: z.string(), amount: z.string() });
const printed = z.looseObject({ rows: z.array(amount), groups: z.array(amount) });

/** What parties and groups pay, by name. */
function amountsIn(out: string): ReadonlyMap<string, number> {
  const { rows, groups } = printed.parse(JSON.parse(out));
  const paid = [...groups, ...rows].map(({ party, amount: kronor }) => [party, kronor] as const);
  return new Map(paid.map(([party, kronor]) => [party, Number(kronor)]));
}

/** Every party whose amount is rounded must be among those that the scenario expects. */
function partiesIn(out: string): readonly string[] {
  return printed.parse(JSON.parse(out)).rows.map(({ party }) => party);
}

test.each(SCENARIOS)("[AL10][CO1][IX3] %s", async (_, scenario) => {
  const done = await split(scenario);
  if ("problem" in scenario.väntat) {
    expect(done.code).toBe(2);
    expect(problemCodes(done)).toEqual(scenario.väntat.problem);
    return;
  }
  expect(done.code).toBe(0);
  const expected = Object.entries(scenario.väntat.belopp);
  const amounts = amountsIn(done.out);
  expect(expected.map(([party]) => [party, amounts.get(party)])).toEqual(expected);
  expect(Object.keys(scenario.väntat.belopp)).toEqual(
    expect.arrayContaining([...partiesIn(done.out)]),
  );
});

test("[HO2][DA3] every packaged agreement has a scenario that it answers, and one that it refuses", () => {
  const shown = (kind: "belopp" | "problem"): readonly (string | undefined)[] =>
    SCENARIOS.filter(([, { väntat }]) => kind in väntat).map(([, { avtal }]) => avtal);
  const ids = PACKAGED_AGREEMENTS.map(({ id }) => id);
  expect(ids.filter((id) => !shown("belopp").includes(id))).toEqual([]);
  expect(ids.filter((id) => !shown("problem").includes(id))).toEqual([]);
});

test("[HO2] every way of dividing has a scenario", () => {
  const shown = SCENARIOS.flatMap(([, { nyckel }]) => (nyckel ? [nyckel["fördelas efter"]] : []));
  const ways = ["folkmängd", "lika", "belopp", "vikt", "vikt efter trappa", "lika och folkmängd"];
  expect([...ways, "procent"].filter((way) => !shown.some((one) => one === way))).toEqual([]);
});
