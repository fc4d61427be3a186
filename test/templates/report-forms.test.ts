import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { YearSplit } from "../../engine/index.ts";
import { splitYear } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import type { Grid, ModelCell } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";
import { REPORTS, STAMPED_REPORTS } from "../../templates/reports/reports.ts";
import type { ReportData } from "../../templates/steps/report-data.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { ROOT } from "../support/sources.ts";

/** Years whose splits between them have groups, percentages, öre, a rule without a formula and a rounding difference. */
const SPLITS: readonly YearSplit[] = [
  splitOf("dalarna-2023", 2023, {}),
  splitOf("dalarna-2023", 2023, { unit: "0.01" }),
  splitOf("dalarna-2023", 2023, { rule: "half-up-per-row" }),
  splitOf("dalarna-2023", 2023, { rule: "webster" }),
];

function splitOf(
  id: string,
  year: number,
  choices: Parameters<typeof splitYear>[0]["choices"],
): YearSplit {
  return valueOf(splitYear({ agreement: packaged(id), year, reference: REFERENCE, choices }));
}

function dataOf(split: YearSplit, language: "sv" | "en"): ReportData {
  const year = { split, clauseRows: { annualCost: 1, population: 2, rounding: 3 }, decisionRow: 1 };
  const stamp = { form: 0, version: "", digest: "", by: null, at: null, head: "" };
  const stamps = STAMPED_REPORTS.map(({ sheet: report, reads }) => ({ report, reads, ...stamp }));
  const number = { now: 0, ran: 0 };
  const fingerprints = INPUT_GRIDS.map((form) => ({ form, all: number, shown: number }));
  return { ...year, years: [year], sheets: OWN_SHEETS, fingerprints, stamps, language };
}

/** What an audit holds a cell against: its formula, or the constant that it is. */
function heldIn({ value, formula }: ModelCell): unknown {
  return formula ?? value;
}

function gridShape({ form, rows }: Grid): unknown {
  return [
    form,
    rows.map(({ id, cells }) => [
      id,
      Object.entries(cells).map(([column, cell]) => [column, heldIn(cell)]),
    ]),
  ];
}

/** All that a report's audit reads, so that a change of it makes the reports that stand differ. */
function shapeOf({ form, named, blocks }: SheetModel): unknown {
  return [
    form,
    named.map(({ name, cell }) => [name, heldIn(cell)]),
    blocks.map(({ grid }) => gridShape(grid)),
  ];
}

const forms = z.record(z.string(), z.object({ form: z.number(), shape: z.string() }));

/** Every report's form number, and a checksum of all its shapes. */
function presentForms(): z.infer<typeof forms> {
  return Object.fromEntries(
    REPORTS.map(({ sheet, form, model }) => {
      const shapes = SPLITS.flatMap((split) =>
        (["sv", "en"] as const).map((language) => shapeOf(model(dataOf(split, language)))),
      );
      const shape = createHash("sha256").update(JSON.stringify(shapes)).digest("hex");
      return [sheet.id, { form, shape }];
    }),
  );
}

/** The forms of the reports of the latest version that had them numbered; none before 0.4.0. */
function releasedForms(): z.infer<typeof forms> {
  const folder = join(ROOT, "test/workbooks");
  const files = readdirSync(folder)
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((version) => join(folder, version, "forms.json"))
    .filter((file) => existsSync(file));
  const latest = files.at(-1);
  return latest === undefined ? {} : forms.parse(JSON.parse(readFileSync(latest, "utf8")));
}

describe("[WB8] the forms of reports", () => {
  test("[WB8] a report that changes gets a new number", async () => {
    const text = `${JSON.stringify(presentForms(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("report-forms.json");
  });

  test("[WB8] one that a version was released with has its number still, or is another", () => {
    const present = presentForms();
    for (const [id, released] of Object.entries(releasedForms())) {
      const now = present[id];
      if (now?.shape === released.shape) expect(now.form).toBe(released.form);
      else expect(now?.form).toBeGreaterThan(released.form);
    }
  });

  test("[WB8] what a report's audit reads makes another checksum, and its looks do not", () => {
    const [split] = SPLITS;
    if (split === undefined) throw new Error("there is a split");
    const [report] = REPORTS;
    const model = report?.model(dataOf(split, "sv"));
    if (model === undefined) throw new Error("there is a report");
    const before = JSON.stringify(shapeOf(model));
    const plain = model.named.map((one) => ({ ...one, cell: { ...one.cell, look: {} } }));
    expect(JSON.stringify(shapeOf({ ...model, named: plain }))).toBe(before);
    expect(JSON.stringify(shapeOf({ ...model, named: model.named.slice(1) }))).not.toBe(before);
  });
});
