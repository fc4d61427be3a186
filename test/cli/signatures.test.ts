import { expect, test } from "vitest";
import { dalarnaJson } from "../support/dalarna-json.ts";
import { run } from "../support/memory-host.ts";

/** Dalarna's agreement, made for tests, signed by all but the last party. */
function signedByMost(): Uint8Array {
  const first = dalarnaJson();
  const signings = first.parties
    .slice(0, -1)
    .map(({ code }) => ({ party: code, date: "2022-12-01", signatory: "Förvaltningschefen" }));
  return new TextEncoder().encode(JSON.stringify({ ...first, id: "prov", signings }));
}

test("[CO7][RM1] a party that has not signed is remarked on, at the terminal, in the workbook's runs and in JSON", async () => {
  const files = { "avtal.json": signedByMost() };
  const split = await run(["split", "avtal.json", "--year", "2023"], files);
  expect(split.code).toBe(0);
  expect(split.err).toContain("Älvdalen har ingen underskriftsdag för prov; 15 har det.");
  const { written } = await run(["new", "avtal.json", "-o", "bok.xlsx"], files);
  const book = { "bok.xlsx": new Uint8Array(written.get("bok.xlsx") ?? []) };
  expect((await run(["split", "bok.xlsx"], book)).err).toContain("Älvdalen har ingen");
  const json = await run(["audit", "bok.xlsx", "--json", "--lang", "en"], book);
  expect(json.out).toContain("Älvdalen has no day of signing for prov; 15 have.");
});

test("[CO7] where nothing is known of signatures, nothing is said", async () => {
  expect((await run(["split", "dalarna-2023", "--year", "2023"])).err).toBe("");
});
