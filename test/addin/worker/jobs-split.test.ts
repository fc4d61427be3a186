import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Figure, TraceNode } from "../../../engine/index.ts";
import {
  explainContribution,
  PLAIN_RULES,
  ROUNDING_UNITS,
  succeed,
} from "../../../engine/index.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import type { SplitReport } from "../../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../../toolkit/split-agreement.ts";
import { splitView } from "../../../toolkit/split-view.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import type { FileJobs, JobsWithBook } from "../../support/pane-jobs.ts";
import {
  withField,
  bookFile,
  faultCodes,
  fingerprint,
  given,
  givenFile,
  openedBook,
  openIn,
  createdBook,
  quietly,
  UNSIGNED,
} from "../../support/pane-jobs.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { codesIn, valueOf } from "../../support/results.ts";

/** The same split straight from the agreement's file, without a workbook between. */
function splitOfAgreement(fields: SplitFields): ReturnType<typeof splitAgreement> {
  const chosen = Object.entries(fields).filter(([field, text]) => field !== "year" && text !== "");
  const agreement = succeed(packaged("dalarna-2023"));
  const year = succeed(fields.year);
  return splitAgreement({ ...Object.fromEntries(chosen), agreement, year }, REFERENCE);
}

function reportOf(fields: SplitFields): SplitReport {
  return valueOf(splitOfAgreement(fields));
}

/** A workbook that chooses everything that can be chosen, for 2024. */
function chosenFile(): Promise<File> {
  const year = ["--year", "2024", "--total", "5 mkr", "--population-date", "2022-12-31"];
  return bookFile(...year, "--rule", "adams", "--unit", "100", "--odd-unit-to", "20");
}

/** One of some texts, and now and then one that may be wrong. */
function mostly(sound: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const CHOICES: fc.Arbitrary<SplitFields> = fc
  .tuple(
    mostly(["2023", "2023", "2024", "2026"], ["2027", "i fjol"]),
    mostly(["", "4 120 000", "4,2 mkr", "-1 000 000", "0"], ["3", "1.234", "4000000,05"]),
    mostly(["", "2022-12-31", "2025-12-31", "2001-12-31"], ["1999-12-31"]),
    mostly(["", ...PLAIN_RULES, "residual-to:2084", "residual-to:Avesta"], ["lottning"]),
    mostly(["", ...ROUNDING_UNITS], ["7"]),
    mostly(["", "20", "kommuner"], ["2084"]),
    mostly([""], ["equal"]),
  )
  .map(([year, total, populationDate, rule, unit, oddUnitTo, key]) => ({
    year,
    total,
    populationDate,
    rule,
    unit,
    oddUnitTo,
    key,
  }));

describe("[PA2] the split as asked", () => {
  let made: JobsWithBook;
  let chosen: JobsWithBook;
  beforeAll(async () => {
    made = await createdBook();
    chosen = await openedBook(await chosenFile());
  });

  test("[PA2][AL3] of the memo's year is the correct table, krona for krona", async () => {
    const { view, chart } = given(await made.jobs.split(made.contents.fields));
    const amounts = DALARNA_2023.map(([name, code, persons, , amount]) => [
      code,
      name,
      String(persons),
      String(amount),
    ]);
    const shown = view.table.lines.flatMap(({ section, code, name, persons, amount }) =>
      section === "rows" ? [[code, name?.sv, persons, amount]] : [],
    );
    expect(shown).toEqual(amounts);
    expect(view.control).toEqual({ sum: "4000000", total: "4000000", difference: "0" });
    expect(chart?.total).toBe("2000000");
  });

  test("[PA2][CO1] is the agreement's own, or failed by the same, whatever is chosen there", async () => {
    let calculated = 0;
    await fc.assert(
      fc.asyncProperty(CHOICES, fc.boolean(), async (fields, isChosen) => {
        const { jobs } = isChosen ? chosen : made;
        const expected = splitOfAgreement(fields);
        const answer = await jobs.split(fields);
        if (!expected.ok) {
          // Until a field can be read what the workbook chose there holds, and hinders or helps on.
          const told = isChosen ? faultCodes(answer).slice(0, 1) : faultCodes(answer);
          expect(told).toEqual(codesIn(expected).slice(0, isChosen ? 1 : undefined));
          return;
        }
        calculated += 1;
        // A workbook remembers what another year was chosen to cost; an agreement alone does not.
        const aside = isChosen ? { remarks: [] } : {};
        const { view } = given(answer);
        expect({ ...view, ...aside }).toEqual({ ...splitView(expected.value), ...aside });
      }),
      { numRuns: 100 },
    );
    expect(calculated).toBeGreaterThan(5);
  });

  test("[PA2][CO1] takes back what the workbook chose where a field is empty", async () => {
    const { jobs, contents } = chosen;
    expect(contents.fields).toEqual({
      year: "2024",
      total: "5\u00a0000\u00a0000",
      populationDate: "2022-12-31",
      rule: "adams",
      unit: "100",
      oddUnitTo: "20",
      key: "",
    });
    const own = given(await jobs.split(contents.fields)).view;
    expect(own).toEqual(splitView(reportOf(contents.fields)));
    expect(own.terms).toMatchObject({ rule: "adams", unit: "100" });
    const bare = given(await jobs.split(withField("2023"))).view;
    expect(bare).toEqual(splitView(reportOf(withField("2023"))));
    expect(bare.terms).toMatchObject({ rule: "largest-remainder", unit: "1" });
    const { total, populationDate } = contents.fields;
    for (const [field, value] of [
      ["rule", "largest-remainder"],
      ["unit", "1"],
    ] as const) {
      const { terms } = given(await jobs.split({ ...contents.fields, [field]: " " })).view;
      expect(terms[field]).toBe(value);
    }
    expect(faultCodes(await jobs.split(withField("2024", { total })))).toEqual(["clause-open"]);
    expect(faultCodes(await jobs.split(withField("2024", { populationDate })))).toEqual([
      "clause-open",
    ]);
  });

  test("[PA2] leaves the workbook and what it chooses as they are", async () => {
    const { jobs, contents } = await createdBook();
    const writing = { fields: contents.fields, signature: UNSIGNED };
    await jobs.split(withField("2026", { total: "5 mkr", populationDate: "2025-12-31" }));
    const after = givenFile(jobs, await jobs.write(writing, quietly));
    await openIn(jobs, contents.bytes);
    const plain = givenFile(jobs, await jobs.write(writing, quietly));
    expect(fingerprint(after.bytes)).toBe(fingerprint(plain.bytes));
    expect(after.fields).toEqual(contents.fields);
  });
});

const SUM: Figure = { kind: "sum" };
const AVESTA: Figure = { kind: "part", code: "2084" };

async function valueBehind(jobs: FileJobs, figure: Figure): Promise<string | null> {
  const node = await jobs.explain(figure);
  return node?.value ?? null;
}

describe("[AU1] the tree behind a number", () => {
  test("[PA2][AU1] is the command line's, of the split that was made last", async () => {
    const { jobs } = await createdBook();
    await jobs.split(withField("2023"));
    const expected = explainContribution(reportOf(withField("2023")).split, "2084");
    expect(expected?.value).toBe("159413");
    expect(await jobs.explain(AVESTA)).toEqual(expected);
    const fields = withField("2023", { rule: "half-up-per-row" });
    await jobs.split(fields);
    expect(await valueBehind(jobs, AVESTA)).toBe("159414");
    expect(await valueBehind(jobs, SUM)).toBe("4000004");
    expect(await valueBehind(jobs, { kind: "rounding-difference" })).toBe("4");
    expect(await jobs.explain({ kind: "published", code: "2084" })).not.toBeNull();
  });

  test("[PA2][AU1] is there for every number of the table, down to what it is made of", async () => {
    const { jobs } = await createdBook();
    const { view } = given(await jobs.split(withField("2023")));
    for (const { code, persons, amount } of view.table.lines) {
      if (code === null) continue;
      const part = await jobs.explain({ kind: "part", code });
      expect(part?.value).toBe(amount);
      expect(depthOf(part)).toBeGreaterThan(2);
      expect((await valueBehind(jobs, { kind: "population", code })) ?? null).toBe(persons);
      for (const kind of ["exact", "share"] as const) {
        expect(await jobs.explain({ kind, code })).not.toBeNull();
      }
    }
  });

  test("[PA2][AU1] is none before a split, after one that failed, after a writing, and of nobody", async () => {
    const { jobs, contents } = await createdBook();
    expect(await jobs.explain(AVESTA)).toBeNull();
    await jobs.split(withField("2023"));
    expect(await jobs.explain({ kind: "part", code: "0180" })).toBeNull();
    await jobs.preview({ fields: withField("2023", { unit: "100" }), signature: UNSIGNED });
    expect(await valueBehind(jobs, AVESTA)).toBe("159413");
    await jobs.split(withField("2024"));
    expect(await jobs.explain(AVESTA)).toBeNull();
    await jobs.split(withField("2023"));
    await jobs.write({ fields: contents.fields, signature: UNSIGNED }, quietly);
    expect(await jobs.explain(AVESTA)).toBeNull();
    await jobs.split(withField("2023"));
    expect(await valueBehind(jobs, AVESTA)).toBe("159413");
    await jobs.openFile([await bookFile()], quietly);
    expect(await jobs.explain(AVESTA)).toBeNull();
  });
});

function depthOf(node: TraceNode | null): number {
  return node === null ? 0 : 1 + Math.max(0, ...node.inputs.map(depthOf));
}
