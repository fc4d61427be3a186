import { day, REFERENCE } from "../support/reference.ts";
import type { Scenario, ScenarioKey } from "./scenario-form.ts";

const SOURCE = "scenario";

/** A party as an agreement's file has it. */
interface PartyJson {
  readonly code: string;
  readonly name: string;
  readonly kind: "municipality" | "region" | "other";
}

/** The agreement that a scenario is made of, as a file; nobody has agreed on it. */
export function agreementJson(scenario: Scenario): string {
  const { namn, källa, parter = [], nyckel, uppräkning } = scenario;
  if (nyckel === undefined) throw new Error(`${namn} has neither avtal nor nyckel`);
  const parties = parter.map(partyJson);
  const codeOf = (name: string): string => {
    const found = parties.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${namn}: ${name} is not among parter`);
    return found.code;
  };
  return JSON.stringify({
    format: "samrakna-agreement/1",
    id: "prov",
    name: { sv: namn, en: namn },
    from: uppräkning?.basår ?? 2024,
    to: Math.max(scenario.år, 2024),
    sources: {
      [SOURCE]: { title: källa, reference: "–", dated: null, fetched: day("2026-11-28") },
    },
    parties,
    key: keyJson(nyckel, codeOf),
    clauses: { annualCost: costClauses(uppräkning), population: [], rounding: [] },
    ...(uppräkning && { indexations: [indexationJson(uppräkning)] }),
    published: [],
  });
}

type ScenarioIndexation = NonNullable<Scenario["uppräkning"]>;

function costClauses(indexation: ScenarioIndexation | undefined): readonly object[] {
  if (indexation === undefined) return [];
  const statement = { status: "stated", value: { indexation: indexation.villkor } };
  return [{ from: indexation.basår, to: null, source: SOURCE, statement }];
}

function indexationJson(said: ScenarioIndexation): object {
  return {
    id: said.villkor,
    amount: String(said.basbelopp),
    baseYear: said.basår,
    firstYear: said["räknas upp från"],
    series: said.serie ?? null,
    ...(said.vikter && { mix: mixJson(said.vikter, said["vägs efter"]) }),
    month: said.månad ?? null,
    lag: said.eftersläpning,
    chain: said["räknas från"] === "basbeloppet" ? "base" : "last",
    unit: said["avrundas till"],
    source: SOURCE,
  };
}

const WEIGHINGS = {
  förändringar: "changes",
  nivåer: "levels",
  "nivåer från basåret": "rebased",
} as const;

function mixJson(
  weights: NonNullable<ScenarioIndexation["vikter"]>,
  by: ScenarioIndexation["vägs efter"],
): object {
  const parts = Object.entries(weights).map(([series, percent]) => ({
    series,
    percent: String(percent),
  }));
  return { by: by === undefined ? null : WEIGHINGS[by], parts };
}

function partyJson(party: NonNullable<Scenario["parter"]>[number]): PartyJson {
  if (typeof party !== "string") {
    const { kod: code, namn: name, slag } = party;
    return { code, name, kind: slag === "region" ? "region" : "other" };
  }
  const found = REFERENCE.register.municipalities.find(({ name }) => name === party);
  if (found === undefined) throw new Error(`${party} is no municipality`);
  return { code: found.code, name: party, kind: "municipality" };
}

const PLAIN_KINDS = {
  folkmängd: "population",
  lika: "equal",
  belopp: "amounts",
  vikt: "weights",
  "belopp efter trappa": "tier-amounts",
  "vikt efter trappa": "tier-weights",
  "lika och folkmängd": "mix",
} as const;

function keyJson(key: ScenarioKey, codeOf: (name: string) => string): object {
  const by = key["fördelas efter"];
  if ("delar" in key) {
    const parts = key.delar.map((part) => partJson(part, codeOf));
    const oddUnitTo = key["udda enhet till"].map(codeOf);
    return { kind: "percentages", parts, oddUnitTo, source: SOURCE };
  }
  const kind = by === "procent" ? "percentages" : PLAIN_KINDS[by];
  const bounds = boundsJson(key.gränser, codeOf);
  if ("avgifter" in key) {
    const parts = key.avgifter.map(({ part, belopp, "per invånare": rate }) => ({
      party: codeOf(part),
      amount: String(belopp),
      perPerson: rate === undefined ? null : String(rate),
    }));
    return { kind, parts, ...bounds, source: SOURCE };
  }
  const parties = key.parter.map(codeOf);
  if ("steg" in key) {
    const steps = key.steg.map(({ från: from, "gränsen ingår": ownsBoundary, belopp }) => ({
      from,
      ownsBoundary,
      amount: String(belopp),
    }));
    return { kind, steps, parties, ...bounds, source: SOURCE };
  }
  const mixed = "lika procent" in key ? mixKeyJson(key, codeOf) : {};
  return { kind, ...mixed, parties, ...bounds, source: SOURCE };
}

type ScenarioMix = Extract<ScenarioKey, { readonly "lika procent": unknown }>;

function mixKeyJson(key: ScenarioMix, codeOf: (name: string) => string): object {
  const equalPercent = String(key["lika procent"]);
  if (key.vikter === undefined) return { equalPercent };
  const parts = Object.entries(key.vikter.huvudmän).map(([name, weight]) => ({
    party: codeOf(name),
    weight: String(weight),
  }));
  return { equalPercent, weights: { percent: String(key.vikter.procent), parts } };
}

type ScenarioBounds = Exclude<ScenarioKey, { readonly delar: unknown }>["gränser"];

function boundsJson(bounds: ScenarioBounds, codeOf: (name: string) => string): object {
  if (bounds === undefined) return {};
  const inText = (amount: number | undefined): string | null =>
    amount === undefined ? null : String(amount);
  return {
    bounds: bounds.map(({ part, lägst, högst }) => ({
      party: codeOf(part),
      least: inText(lägst),
      most: inText(högst),
    })),
  };
}

type ScenarioPart = Extract<ScenarioKey, { readonly delar: unknown }>["delar"][number];

function partJson(part: ScenarioPart, codeOf: (name: string) => string): object {
  const percent = String(part.procent);
  if ("part" in part) return { kind: "party", percent, party: codeOf(part.part) };
  const { grupp } = part;
  const key = keyJson(part.nyckel, codeOf);
  return { kind: "group", percent, code: grupp.toLowerCase(), name: { sv: grupp, en: grupp }, key };
}
