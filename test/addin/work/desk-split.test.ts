import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Figure, TraceNode } from "../../../engine/index.ts";
import {
  explainContribution,
  PLAIN_RULES,
  ROUNDING_UNITS,
  succeed,
} from "../../../engine/index.ts";
import type { Asked, Desk } from "../../../addin/work/desk.ts";
import type { SplitReport } from "../../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../../toolkit/split-agreement.ts";
import { splitView } from "../../../toolkit/split-view.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import type { LaidDesk } from "../../support/pane-desk.ts";
import {
  asking,
  bookFile,
  faultCodes,
  fingerprint,
  given,
  givenFile,
  laidDesk,
  layOn,
  madeDesk,
  quietly,
  UNSIGNED,
} from "../../support/pane-desk.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { codesIn, valueOf } from "../../support/results.ts";

/** The same split straight from the agreement's file, without a workbook between. */
function splitOfAgreement(asked: Asked): ReturnType<typeof splitAgreement> {
  const chosen = Object.entries(asked).filter(([field, text]) => field !== "year" && text !== "");
  const agreement = succeed(packaged("dalarna-2023"));
  const year = succeed(asked.year);
  return splitAgreement({ ...Object.fromEntries(chosen), agreement, year }, REFERENCE);
}

function reportOf(asked: Asked): SplitReport {
  return valueOf(splitOfAgreement(asked));
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

const CHOICES: fc.Arbitrary<Asked> = fc
  .tuple(
    mostly(["2023", "2023", "2024", "2026"], ["2027", "i fjol"]),
    mostly(["", "4 120 000", "4,2 mkr", "-1 000 000", "0"], ["3", "1.234", "4000000,05"]),
    mostly(["", "2022-12-31", "2025-12-31", "2001-12-31"], ["1999-12-31"]),
    mostly(["", ...PLAIN_RULES, "residual-to:2084", "residual-to:Avesta"], ["lottning"]),
    mostly(["", ...ROUNDING_UNITS], ["7"]),
    mostly(["", "20", "kommuner"], ["2084"]),
  )
  .map(([year, total, populationDate, rule, unit, oddUnitTo]) => ({
    year,
    total,
    populationDate,
    rule,
    unit,
    oddUnitTo,
  }));

describe("[PA2] the split as asked", () => {
  let made: LaidDesk;
  let chosen: LaidDesk;
  beforeAll(async () => {
    made = await madeDesk();
    chosen = await laidDesk(await chosenFile());
  });

  test("[PA2][AL3] of the memo's year is the correct table, krona for krona", async () => {
    const { view, chart } = given(await made.desk.split(made.laid.asked));
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

  test("[PA2][CO1] is the agreement's own, or hindered by the same, whatever is chosen and lies there", async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(CHOICES, fc.boolean(), async (asked, isChosen) => {
        const { desk } = isChosen ? chosen : made;
        const expected = splitOfAgreement(asked);
        const answer = await desk.split(asked);
        if (!expected.ok) {
          // Until a field can be read what the workbook chose there holds, and hinders or helps on.
          const told = isChosen ? faultCodes(answer).slice(0, 1) : faultCodes(answer);
          expect(told).toEqual(codesIn(expected).slice(0, isChosen ? 1 : undefined));
          return;
        }
        counted += 1;
        // A workbook remembers what another year was chosen to cost; an agreement alone does not.
        const aside = isChosen ? { remarks: [] } : {};
        const { view } = given(answer);
        expect({ ...view, ...aside }).toEqual({ ...splitView(expected.value), ...aside });
      }),
      { numRuns: 100 },
    );
    expect(counted).toBeGreaterThan(5);
  });

  test("[PA2][CO1] takes back what the workbook chose where a field is empty", async () => {
    const { desk, laid } = chosen;
    expect(laid.asked).toEqual({
      year: "2024",
      total: "5\u00a0000\u00a0000",
      populationDate: "2022-12-31",
      rule: "adams",
      unit: "100",
      oddUnitTo: "20",
    });
    const own = given(await desk.split(laid.asked)).view;
    expect(own).toEqual(splitView(reportOf(laid.asked)));
    expect(own.terms).toMatchObject({ rule: "adams", unit: "100" });
    const bare = given(await desk.split(asking("2023"))).view;
    expect(bare).toEqual(splitView(reportOf(asking("2023"))));
    expect(bare.terms).toMatchObject({ rule: "largest-remainder", unit: "1" });
    const { total, populationDate } = laid.asked;
    for (const [field, value] of [
      ["rule", "largest-remainder"],
      ["unit", "1"],
    ] as const) {
      const { terms } = given(await desk.split({ ...laid.asked, [field]: " " })).view;
      expect(terms[field]).toBe(value);
    }
    expect(faultCodes(await desk.split(asking("2024", { total })))).toEqual(["clause-open"]);
    expect(faultCodes(await desk.split(asking("2024", { populationDate })))).toEqual([
      "clause-open",
    ]);
  });

  test("[PA2] leaves the workbook and what it chooses as they are", async () => {
    const { desk, laid } = await madeDesk();
    const writing = { asked: laid.asked, signature: UNSIGNED };
    await desk.split(asking("2026", { total: "5 mkr", populationDate: "2025-12-31" }));
    const after = givenFile(await desk.write(writing, quietly));
    await layOn(desk, laid.bytes);
    const plain = givenFile(await desk.write(writing, quietly));
    expect(fingerprint(after.bytes)).toBe(fingerprint(plain.bytes));
    expect(after.asked).toEqual(laid.asked);
  });
});

const SUM: Figure = { kind: "sum" };
const AVESTA: Figure = { kind: "part", code: "2084" };

async function valueBehind(desk: Desk, figure: Figure): Promise<string | null> {
  const node = await desk.explain(figure);
  return node?.value ?? null;
}

describe("[AU1] the tree behind a number", () => {
  test("[PA2][AU1] is the command line's, of the split that was made last", async () => {
    const { desk } = await madeDesk();
    await desk.split(asking("2023"));
    const expected = explainContribution(reportOf(asking("2023")).split, "2084");
    expect(expected?.value).toBe("159413");
    expect(await desk.explain(AVESTA)).toEqual(expected);
    const asked = asking("2023", { rule: "half-up-per-row" });
    await desk.split(asked);
    expect(await valueBehind(desk, AVESTA)).toBe("159414");
    expect(await valueBehind(desk, SUM)).toBe("4000004");
    expect(await valueBehind(desk, { kind: "rounding-difference" })).toBe("4");
    expect(await desk.explain({ kind: "published", code: "2084" })).not.toBeNull();
  });

  test("[PA2][AU1] is there for every number of the table, down to what it is made of", async () => {
    const { desk } = await madeDesk();
    const { view } = given(await desk.split(asking("2023")));
    for (const { code, persons, amount } of view.table.lines) {
      if (code === null) continue;
      const part = await desk.explain({ kind: "part", code });
      expect(part?.value).toBe(amount);
      expect(depthOf(part)).toBeGreaterThan(2);
      expect((await valueBehind(desk, { kind: "population", code })) ?? null).toBe(persons);
      for (const kind of ["exact", "share"] as const) {
        expect(await desk.explain({ kind, code })).not.toBeNull();
      }
    }
  });

  test("[PA2][AU1] is none before a split, after one that failed, after a writing, and of nobody", async () => {
    const { desk, laid } = await madeDesk();
    expect(await desk.explain(AVESTA)).toBeNull();
    await desk.split(asking("2023"));
    expect(await desk.explain({ kind: "part", code: "0180" })).toBeNull();
    await desk.foresee(asking("2023", { unit: "100" }), UNSIGNED);
    expect(await valueBehind(desk, AVESTA)).toBe("159413");
    await desk.split(asking("2024"));
    expect(await desk.explain(AVESTA)).toBeNull();
    await desk.split(asking("2023"));
    await desk.write({ asked: laid.asked, signature: UNSIGNED }, quietly);
    expect(await desk.explain(AVESTA)).toBeNull();
    await desk.split(asking("2023"));
    expect(await valueBehind(desk, AVESTA)).toBe("159413");
    await desk.lay([await bookFile()], quietly);
    expect(await desk.explain(AVESTA)).toBeNull();
  });
});

function depthOf(node: TraceNode | null): number {
  return node === null ? 0 : 1 + Math.max(0, ...node.inputs.map(depthOf));
}
