import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { RETIRED, RETIRED_FACTS } from "../../templates/forms/retired-names.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { parseSheetReference } from "../../toolkit/cells/sheet-reference.ts";
import { cellIn, differencesIn, presentIn, runAgain } from "../support/book-runs.ts";
import { run } from "../support/memory-host.ts";
import { opened } from "../support/book-jobs.ts";
import { valueOf } from "../support/results.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { ROOT } from "../support/sources.ts";

/** What 0.3.0 wrote; test/workbooks/README.md says how. */
const FOLDER = join(ROOT, "test/workbooks/0.3.0");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));

/** Names of the first form whose cells tables have taken the place of. */
const OLD_NAMES = [...Object.values(RETIRED_FACTS), ...Object.values(RETIRED)];

/** SHA-256 of unpacked parts, by part and file. */
const parts = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(join(FOLDER, "parts.json"), "utf8")));

const SIGNATURE = ["--by", "Granskaren", "--at", "2026-11-24"];

function frozen(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

const UPGRADED = new Map<string, Promise<Uint8Array>>();

/** A workbook of 0.3.0, run again; once for all tests. */
function upgraded(file: string, ...options: readonly string[]): Promise<Uint8Array> {
  const key = [file, ...options].join(" ");
  const made = UPGRADED.get(key) ?? madeAgain(file, options);
  UPGRADED.set(key, made);
  return made;
}

async function madeAgain(file: string, options: readonly string[]): Promise<Uint8Array> {
  const { code, bytes } = await runAgain(frozen(file), ...options, ...SIGNATURE);
  expect(code).toBe(0);
  return bytes;
}

function digests(bytes: Uint8Array): Readonly<Record<string, string>> {
  const unpacked = Object.entries(unzipSync(bytes));
  const hash = (part: Uint8Array): string => createHash("sha256").update(part).digest("hex");
  return Object.fromEntries(unpacked.map(([name, part]) => [name, hash(part)]));
}

/** Every cell of a workbook as `sheet!cell` and what it holds. */
function cellsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    presentIn(bytes).sheets.flatMap(({ name, cells }) =>
      [...cells].map(([cell, { value, formula }]): [string, string] => [
        `${name}!${cell}`,
        formula === null ? valueText(value) : `=${formula}`,
      ]),
    ),
  );
}

/** Where a defined name points, `Avtal!B14`. */
function pointedAt(bytes: Uint8Array, name: string): string {
  const found = presentIn(bytes).names.find((one) => one.name === name);
  return (found?.refersTo ?? "").replaceAll(/[$']/g, "");
}

/** The cells of 0.3.0 where one chose for the run, and the form of the workbook. */
function replacedCells(bytes: Uint8Array): readonly string[] {
  const retired = OLD_NAMES.map(({ name }) => name);
  const names = [...retired, "Samrakna.Avtal.Format"];
  return names.map((name) => pointedAt(bytes, name));
}

/** The sheets that every run writes. */
function reportSheets(bytes: Uint8Array): readonly string[] {
  return ["Samrakna.Blad.Fordelning", "Samrakna.Blad.Granskning"].map(
    (name) => parseSheetReference(pointedAt(bytes, name))?.sheet ?? "",
  );
}

/** The parts of a file that hold cells' looks: which style each cell of a sheet has, by sheet part. */
function stylesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const unpacked = Object.entries(unzipSync(bytes));
  return new Map(
    unpacked.flatMap(([name, part]): [string, string][] => {
      if (!name.startsWith("xl/worksheets/sheet")) return [];
      const xml = new TextDecoder().decode(part);
      return [...xml.matchAll(/<c ([^>]*)>/g)].map(([, attributes = ""]) => {
        const [, cell = ""] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
        const [, style = "0"] = /\bs="(\d+)"/.exec(attributes) ?? [];
        return [`${name}!${cell}`, style];
      });
    }),
  );
}

describe.each(FILES)("[WB8] %s of 0.3.0", (file) => {
  test("[WB8] is as it was frozen", () => {
    expect(digests(frozen(file))).toEqual(parts[file]);
  });

  test("[WB8][AU3] opens, and an audit says once that it is of an older form", async () => {
    const found = await differencesIn(frozen(file));
    expect(found).toMatchObject([{ cause: "older-form" }]);
  });

  test("[WB8][AU3] is upgraded by a run, and its audit is clean", async () => {
    expect(await differencesIn(await upgraded(file))).toEqual([]);
  });

  test("[WB8][WB2] keeps every sheet, in its place, and gets seven", async () => {
    const [before, after] = [frozen(file), await upgraded(file)];
    const tabs = (bytes: Uint8Array): readonly string[] =>
      presentIn(bytes).sheets.map(({ name }) => name);
    const isEnglish = cellIn(before, pointedAt(before, "Samrakna.Avtal.Sprak"))?.value === "en";
    const added = isEnglish
      ? [
          "Read me",
          "All years",
          "Traces",
          "Stamps",
          "List of agreements",
          "Yearly decisions",
          "Report heads",
        ]
      : ["Läs mig", "Alla år", "Spår", "Stämplar", "Avtalslista", "Årsbeslut", "Rapporthuvud"];
    const isAdded = (name: string): boolean => added.includes(name) && !tabs(before).includes(name);
    expect(tabs(after).filter((name) => !isAdded(name))).toEqual(tabs(before));
    expect(tabs(after).filter(isAdded)).toEqual(added);
    // Each stands where a new workbook has it: the sheet to read first before the split.
    const [readMe = "", split = ""] = isEnglish ? ["Read me", "Split"] : ["Läs mig", "Fördelning"];
    expect(tabs(after).indexOf(readMe)).toBe(tabs(before).indexOf(split));
  });

  test("[WB8][WB2] keeps every cell that no report writes, but for those that moved", async () => {
    const [before, after] = [frozen(file), await upgraded(file)];
    const [reports, replaced] = [reportSheets(before), replacedCells(before)];
    const kept = [...cellsOf(before)].filter(
      ([place]) => !replaced.includes(place) && !reports.includes(place.split("!")[0] ?? ""),
    );
    const now = cellsOf(after);
    expect(kept.filter(([place, held]) => now.get(place) !== held)).toEqual([]);
    expect(kept.length).toBeGreaterThan(900);
  });

  test("[WB8][WB2] keeps the look of every cell, the user's charts and the parts beside", async () => {
    const [before, after] = [frozen(file), await upgraded(file)];
    const replaced = replacedCells(before).map((place) => place.split("!")[1] ?? "");
    const now = stylesOf(after);
    const changed = [...stylesOf(before)].filter(([place, style]) => now.get(place) !== style);
    // Only what is emptied with a note gets another look, and a cell whose number format was ours.
    const others = changed.filter(([place]) => !replaced.includes(place.split("!")[1] ?? ""));
    expect(others).toEqual([]);
    const charts = (bytes: Uint8Array) =>
      presentIn(bytes).sheets.flatMap((sheet) =>
        sheet.charts.map((chart) => ({ ...chart, on: sheet.name })),
      );
    expect(charts(after)).toEqual(charts(before));
    const beside = ([name]: readonly [string, string]): boolean =>
      /comments|media|theme|charts.chart[2-9]/.test(name);
    const left = Object.entries(digests(after)).filter(beside);
    expect(left).toEqual(expect.arrayContaining(Object.entries(digests(before)).filter(beside)));
  });

  test("[WB8][WB2] leaves every sheet byte for byte but the reports and those that get columns or notes", async () => {
    const [before, after] = [digests(frozen(file)), digests(await upgraded(file))];
    const sheets = Object.keys(before).filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.filter((name) => after[name] !== before[name]).length).toBeLessThanOrEqual(7);
  });

  test("[WB8] shows under the old names what Årsbeslut says, for formulas of the user's own", async () => {
    const [before, after] = [frozen(file), await upgraded(file)];
    for (const { name } of OLD_NAMES) {
      const [was, is] = [pointedAt(before, name), pointedAt(after, name)];
      expect(is).not.toBe(was);
      expect(cellIn(after, is)?.formula).not.toBeNull();
      const held = valueText(cellIn(before, was)?.value ?? null);
      expect(valueText(cellIn(after, is)?.value ?? null)).toBe(held);
      expect(valueText(cellIn(after, was)?.value ?? null)).toMatch(/^(Flyttat till|Moved to)/);
    }
  });

  test("[WB8][WB1] is upgraded once: the next run finds nothing to upgrade", async () => {
    const once = await upgraded(file);
    const twice = await runAgain(once, ...SIGNATURE);
    expect([twice.code, digests(twice.bytes)]).toEqual([0, digests(once)]);
  });
});

describe("[WB8] an upgrade with something chosen", () => {
  test.each([
    ["--total", "4120000"],
    ["--rule", "webster"],
    ["--unit", "1000"],
    ["--year", "2024", "--total", "4120000", "--population-date", "2022-12-31"],
  ])("[WB8][AU3] %s %s is clean", async (...options) => {
    expect(await differencesIn(await upgraded("sorted.xlsx", ...options))).toEqual([]);
  });
});

describe("[WB8] an upgrade that cannot be made", () => {
  test("[WB8][WB2] changes nothing where a cell of the user's own is in the way", async () => {
    const { xlsx } = opened(frozen("plain.xlsx"));
    const rows = [[{ value: "min anteckning" }]];
    const noted = carryOut(xlsx, [
      { kind: "write-cells", sheet: "Granskning", top: 10, left: 3, rows },
    ]);
    const bytes = saveXlsx(valueOf(noted));
    const done = await run(["split", "bok.xlsx", "--in-place", "--json"], { "bok.xlsx": bytes });
    expect(done.code).toBe(2);
    expect(done.out).toContain('"cell-in-the-way"');
    expect(done.out).toContain('"D11"');
    expect(done.written.size).toBe(0);
  });
});
