import { describe, expect, test } from "vitest";
import type { Choices } from "../../engine/index.ts";
import { shownChoices } from "../../templates/forms/input-data.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import { splitWorkbook } from "../../toolkit/split-workbook.ts";
import { opened, splitAndWritten } from "../support/book-jobs.ts";
import { cellIn } from "../support/book-runs.ts";
import { fileOf, newBook } from "../support/broken-book.ts";
import { REFERENCE } from "../support/reference.ts";
import { problemsIn, valueOf } from "../support/results.ts";

/** A workbook that chooses everything that can be chosen. */
async function chosenBook(): Promise<Uint8Array> {
  const terms = ["--total", "5 mkr", "--population-date", "2022-12-31", "--rule", "adams"];
  return fileOf(await newBook(...terms, "--unit", "100", "--odd-unit-to", "20"));
}

/** Each choice, its cell on the sheet Årsbeslut, and what stands there. */
const CHOSEN: readonly (readonly [choice: keyof Choices, cell: string, held: unknown])[] = [
  ["annualCost", "C9", 5_000_000],
  ["populationDate", "D9", 44_926],
  ["rule", "E9", "adams"],
  ["unit", "F9", 100],
  ["oddUnitTo", "G9", "20"],
];

const ALL = CHOSEN.map(([choice]) => choice);

function namesOf(choices: Choices): readonly string[] {
  return ALL.filter((name) => choices[name] !== undefined);
}

describe("a choice that is taken back", () => {
  test.each(CHOSEN)("[WB6][CO1] %s leaves its cell %s blank", async (choice, cell, held) => {
    const bytes = await chosenBook();
    expect(cellIn(bytes, `Årsbeslut!${cell}`)?.value).toBe(held);
    const { run, after } = splitAndWritten(bytes, { without: [choice] });
    const left = ALL.filter((name) => name !== choice);
    expect(namesOf(run.report.choices)).toEqual(left);
    expect(namesOf(shownChoices(after.read.inputs))).toEqual(left);
    expect(cellIn(after.source.bytes, `Årsbeslut!${cell}`)).toBeUndefined();
    expect(valueOf(auditWorkbook(after.read, undefined, REFERENCE)).differences).toEqual([]);
  });

  test("[CO1] gives the word back to the agreement, and the program's defaults to the rest", async () => {
    const { run, after } = splitAndWritten(await chosenBook(), { without: ALL });
    const { annualCost, population, rounding, rule, unit } = run.report.split;
    expect(annualCost.value.toString()).toBe("4000000");
    expect([annualCost.origin.kind, population?.origin.kind]).toEqual(["clause", "clause"]);
    expect([rounding.rule.kind, rounding.unit.kind]).toEqual(["default", "default"]);
    expect([rule, unit]).toEqual(["largest-remainder", "1"]);
    expect(valueOf(auditWorkbook(after.read, undefined, REFERENCE)).differences).toEqual([]);
  });

  test("[CO1] that was never made changes nothing", async () => {
    const bytes = fileOf(await newBook());
    const { run, after } = splitAndWritten(bytes, { without: ALL });
    expect(namesOf(run.report.choices)).toEqual([]);
    expect(after.read.inputs.year).toBe(2023);
  });

  test("[CO1] and typed anew holds as it was typed", async () => {
    const request = { rule: "webster", total: "6 mkr", without: ["rule", "annualCost"] } as const;
    const { run, after } = splitAndWritten(await chosenBook(), request);
    expect(run.report.choices.rule).toBe("webster");
    expect(cellIn(after.source.bytes, "Årsbeslut!C9")?.value).toBe(6_000_000);
    expect(cellIn(after.source.bytes, "Årsbeslut!E9")?.value).toBe("webster");
    expect(namesOf(shownChoices(after.read.inputs))).toEqual(ALL);
    expect(valueOf(auditWorkbook(after.read, undefined, REFERENCE)).differences).toEqual([]);
  });

  test("[WB6][IX3] is asked for in the cell that answers it", async () => {
    const terms = ["--year", "2024", "--total", "4120000", "--population-date", "2022-12-31"];
    const { read } = opened(fileOf(await newBook(...terms)));
    const found = problemsIn(splitWorkbook(read, { without: ["annualCost"] }, REFERENCE));
    const place = { kind: "sheet", file: "bok.xlsx", sheet: "Årsbeslut", cell: "C10" } as const;
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ["clause-open", { ...place, column: "Årskostnad kr" }],
    ]);
  });

  test("[WB6][AL4] is not pointed at for what the clause then brings about", async () => {
    const { read } = opened(fileOf(await newBook("--rule", "webster", "--total", "10")));
    const { agreement } = read.inputs;
    const rounding = {
      from: 2023,
      to: null,
      source: "memo",
      statement: { status: "stated", value: { rule: "adams", unit: "1" } },
    } as const;
    const clauses = { ...agreement.clauses, rounding: [rounding] };
    const changed = { ...agreement, clauses };
    const inputs = { ...read.inputs, agreement: changed, agreementIn: () => changed };
    const found = problemsIn(splitWorkbook({ ...read, inputs }, { without: ["rule"] }, REFERENCE));
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ["too-few-units", { kind: "sheet", file: "bok.xlsx", sheet: "Klausuler" }],
    ]);
  });
});

test("[PO3][WB6] an open question tells every day at hand: the workbook's and the program's", async () => {
  const bytes = fileOf(await newBook());
  const { read } = opened(bytes);
  const [open] = problemsIn(splitWorkbook(read, { year: "2024" }, REFERENCE)).flatMap((found) =>
    found.code === "clause-open" && found.facts.clause === "population" ? [found] : [],
  );
  expect(open?.facts.dates).toEqual(REFERENCE.population.map(({ date }) => date));
});
