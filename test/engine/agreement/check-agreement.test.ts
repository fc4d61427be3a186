import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../engine/index.ts";
import { checkAgreement, ExactDecimal, splitYear } from "../../../engine/index.ts";
import { clauseInForce } from "../../../engine/agreement/clause-in-force.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const sound = packaged("dalarna-2023");
const check = (changes: Partial<Agreement>) =>
  checkAgreement({ ...sound, ...changes }, REFERENCE.register);
const codes = (changes: Partial<Agreement>): readonly string[] =>
  check(changes).map(({ code }) => code);

const key = sound.key.kind === "percentages" ? sound.key : null;
if (key === null) throw new Error("region and municipalities share by percentages");

describe("[AG1] an agreement that contradicts itself", () => {
  test("[AG1] the packaged one does not", () => {
    expect(check({})).toEqual([]);
  });

  test("[AL10] percentages that make 99.9 are told their sum", () => {
    const parts = key.parts.map((part, index) =>
      index === 0 ? { ...part, percent: new ExactDecimal("49.9") } : part,
    );
    expect(check({ key: { ...key, parts } })).toMatchObject([
      { code: "percentages-not-hundred", facts: { sum: "99.9", missing: "0.1" } },
    ]);
  });

  test("[AL8][AL10] a negative percentage is found even where the sum is 100", () => {
    const parts = key.parts.map((part, index) => ({
      ...part,
      percent: new ExactDecimal(index === 0 ? "-10" : "110"),
    }));
    expect(codes({ key: { ...key, parts } })).toEqual(["weight-negative"]);
  });

  test("[PO5] an unknown code, a code with another's name, a party twice", () => {
    const rename = (code: string, name: string, at: number) =>
      sound.parties.map((party, index) => (index === at ? { ...party, code, name } : party));
    expect(codes({ parties: rename("2099", "Avesta", 1) })).toEqual([
      "municipality-unknown",
      "party-unlisted",
      "party-keyless",
      "party-unlisted",
    ]);
    expect(codes({ parties: rename("2084", "Falun", 1) })).toEqual(["municipality-name-mismatch"]);
    expect(codes({ parties: rename("2084", "Avesta kommun", 1) })).toEqual([]);
    const [first] = sound.parties;
    const doubled = first === undefined ? [] : [...sound.parties, first];
    expect(codes({ parties: doubled })).toEqual(["party-doubled"]);
  });

  test("[PO5] a region is its county's code; another body has a code of its own", () => {
    const first = (code: string, kind: "region" | "other") =>
      sound.parties.map((party, index) => (index === 0 ? { ...party, code, kind } : party));
    expect(codes({ parties: first("99", "region") })).toContain("region-unknown");
    expect(codes({ parties: first("99", "other") })).not.toContain("region-unknown");
  });

  test("[AL12][AG1] a group's code is nobody else's", () => {
    const group = (code: string) => ({
      ...key,
      parts: key.parts.map((part) => (part.kind === "group" ? { ...part, code } : part)),
    });
    for (const taken of ["2084", "20", "dalarna-2023"]) {
      expect(check({ key: group(taken) })).toMatchObject([
        { code: "group-code-taken", facts: { code: taken } },
      ]);
    }
  });

  test("[AG1] years that end before they start, clauses that overlap", () => {
    expect(codes({ to: 2022 })).toEqual(["clause-ends-before-start"]);
    const annualCost = sound.clauses.annualCost.map((clause) => ({ ...clause, to: null }));
    expect(check({ clauses: { ...sound.clauses, annualCost } })).toMatchObject([
      { code: "clause-overlap", facts: { clause: "annualCost", year: 2024 } },
    ]);
  });

  test("[AG1] sources, tables and odd units that are not there", () => {
    expect(codes({ key: { ...key, source: "__proto__" } })).toEqual(["source-unknown"]);
    expect(codes({ published: [] })).toEqual(["published-table-unknown"]);
    const [table] = sound.published;
    const rows = table?.rows.slice(0, 1) ?? [];
    const doubledRows = sound.published.map((one) => ({ ...one, rows: [...one.rows, ...rows] }));
    expect(codes({ published: doubledRows })).toEqual(["party-doubled"]);
    expect(codes({ published: [...sound.published, ...sound.published] })).toEqual([
      "published-table-doubled",
      "published-table-doubled",
    ]);
    expect(codes({ key: { ...key, oddUnitTo: ["99"] } })).toEqual(["odd-unit-unlisted"]);
  });

  test("[CL3][AG1] all of it at once", () => {
    const changes = { to: 2020, published: [], key: { ...key, source: "x", oddUnitTo: ["99"] } };
    expect(codes(changes)).toEqual([
      "clause-ends-before-start",
      "odd-unit-unlisted",
      "source-unknown",
      "published-table-unknown",
    ]);
  });
});

describe("[AG1] a clause in force", () => {
  test("[AG1] is the one whose years hold the year", () => {
    const of = (year: number) => clauseInForce(sound.clauses.annualCost, year)?.statement.status;
    expect([2022, 2023, 2024, 2100].map(of)).toEqual([undefined, "stated", "open", "open"]);
  });
});

describe("[AL10] an agreement by percentages alone", () => {
  test("[AL10][CO1] needs no population", () => {
    const region = { kind: "party", party: "20" } as const;
    const avesta = { kind: "party", party: "2084" } as const;
    const agreement: Agreement = {
      ...sound,
      parties: sound.parties.slice(0, 2),
      published: [],
      clauses: { ...sound.clauses, population: [] },
      key: {
        ...key,
        parts: [
          { ...region, percent: new ExactDecimal("66.6") },
          { ...avesta, percent: new ExactDecimal("33.4") },
        ],
      },
    };
    expect(checkAgreement(agreement, REFERENCE.register)).toEqual([]);
    const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} }));
    expect(split.population).toBeNull();
    expect(split.rows.map(({ code, units }) => [code, units])).toEqual([
      ["20", 2_664_000n],
      ["2084", 1_336_000n],
    ]);
    expect([split.total, split.sum]).toEqual([4_000_000n, 4_000_000n]);
    const choices = { rule: "truncate-per-row", annualCost: new ExactDecimal("99") } as const;
    const perRow = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
    expect(perRow.rows.map(({ rule, units }) => [rule, units])).toEqual([
      ["truncate-per-row", 65n],
      ["truncate-per-row", 33n],
    ]);
    expect(perRow.roundingDifference).toBe(-1n);
  });
});
