import { describe, expect, test } from "vitest";
import { differencesIn, presentIn, runOver } from "../../support/book-runs.ts";
import type { BookEdit } from "../../support/broken-book.ts";
import { editedBook, newBook } from "../../support/broken-book.ts";
import { normalFormula } from "../../../toolkit/audit/normal-formula.ts";
import { sameValue } from "../../../toolkit/audit/same-value.ts";

async function found(...edits: readonly BookEdit[]): Promise<readonly unknown[]> {
  return differencesIn(editedBook(await newBook(), edits));
}

describe("[AU3] what an audit finds", () => {
  test("[AU3] an amount typed over, with its difference", async () => {
    expect(await found({ cell: "Fördelning!F16", holds: 363_824 })).toEqual([
      {
        sheet: "Fördelning",
        cell: "F16",
        about: "Borlänge, Belopp kr",
        stored: "363824",
        recomputed: "363823",
        difference: "1",
        cause: "typed-over",
      },
    ]);
  });

  test("[AU3] a formula typed over by its own value is found too", async () => {
    const differences = await found({ cell: "Fördelning!F16", holds: 363_823 });
    expect(differences).toMatchObject([
      { cell: "F16", stored: "363823", difference: "0", cause: "typed-over" },
    ]);
  });

  test("[AU3] another formula that makes the same today", async () => {
    const differences = await found({
      cell: "Granskning!M26",
      holds: { formula: "$J26+1", makes: 363_823 },
    });
    expect(differences).toMatchObject([
      { cell: "M26", stored: "=$J26+1", cause: "formula-replaced" },
    ]);
  });

  test("[AU3] a rule's name, a code and the checksum, all of them constants", async () => {
    const edits = [
      { cell: "Fördelning!A16", holds: "2080" },
      { cell: "Granskning!H26", holds: 99 },
      { cell: "Stämplar!H6", holds: "0".repeat(64) },
    ];
    const differences = await found(...edits);
    expect(differences).toContainEqual(expect.objectContaining({ cell: "A16", stored: "2080" }));
    expect(differences).toContainEqual(expect.objectContaining({ cell: "H26", stored: "99" }));
    expect(differences).toContainEqual(
      expect.objectContaining({ sheet: "Stämplar", cell: "H6", cause: "inputs-changed" }),
    );
  });

  test("[AU3][AU4] an input changed after the report, in a program that did not recalculate", async () => {
    const differences = await found({ cell: "Befolkning!D6", holds: 60_000 });
    expect(differences.length).toBeGreaterThan(40);
    expect(differences).toContainEqual(
      expect.objectContaining({ sheet: "Fördelning", cell: "F16", cause: "inputs-changed" }),
    );
  });

  test("[AU3] a rule chosen after the report", async () => {
    const differences = await found({ cell: "Årsbeslut!E9", holds: "cumulative" });
    expect(differences).toContainEqual(
      expect.objectContaining({ sheet: "Fördelning", cause: "other-rule" }),
    );
  });

  test("[AU3] a report that is gone, and a cell that is blank", async () => {
    expect(await found({ sheet: "Fördelning", is: "deleted" })).toContainEqual(
      expect.objectContaining({ sheet: "Fördelning", cell: "", cause: "sheet-missing" }),
    );
    expect(await found({ cell: "Fördelning!F16", holds: null })).toMatchObject([
      { cell: "F16", stored: "", recomputed: "363823" },
    ]);
  });

  test("[AU3] every cell of the reports, one at a time: none can hold another number unseen", async () => {
    const before = await newBook();
    const done = await runOver(before, "audit", "--json");
    const { sheets } = presentIn(done.bytes);
    const cells = sheets
      .filter(({ name }) => name === "Fördelning" || name === "Granskning")
      .flatMap(({ name, cells: held }) =>
        [...held].flatMap(([cell, { formula }]) => (formula === null ? [] : [`${name}!${cell}`])),
      );
    const unseen: string[] = [];
    // Every twentieth: a whole round takes minutes.
    for (const cell of cells.filter((_, index) => index % 20 === 0)) {
      const differences = await differencesIn(editedBook(before, [{ cell, holds: 12_345 }]));
      if (differences.length === 0) unseen.push(cell);
    }
    expect(unseen).toEqual([]);
    expect(cells.length).toBeGreaterThan(300);
  });
});

describe("[AU1] one number's trace", () => {
  test.each(["Avesta", "2084", "F15", "Granskning!N25", "Fördelning!G15", "fördelning!$A$15"])(
    "[AU1][AU3] --explain %s",
    async (asked) => {
      const { code, out } = await runOver(await newBook(), "audit", "--explain", asked);
      expect(code).toBe(0);
      expect(out).toContain("Belopp Avesta: 159\u00a0413 kr");
      expect(out).toContain("dnr HSN 2022/1845");
    },
  );

  test.each([
    ["C15", "Folkmängd Avesta: 22\u00a0986 "],
    ["D15", "Andel Avesta: 22\u00a0986/288\u00a0382 "],
    ["E15", "Exakt belopp Avesta: 45\u00a0972\u00a0000\u00a0000/288\u00a0382 kr "],
    ["C30", "Folkmängd, summa av parterna: 288\u00a0382 "],
    ["F30", "Summan av alla som betalar: 4\u00a0000\u00a0000 kr "],
    ["C4", "Årskostnad: 4\u00a0000\u00a0000 kr "],
    ["C7", "Summan av alla som betalar: 4\u00a0000\u00a0000 kr "],
    ["C9", "Rader minus total: 0 kr "],
    ["Granskning!C13", "Årskostnad: 4\u00a0000\u00a0000 kr "],
  ])("[AU1][AU3] --explain %s explains the number in that very cell", async (cell, head) => {
    const { code, out } = await runOver(await newBook(), "audit", "--explain", cell);
    expect(code).toBe(0);
    expect(out).toContain(`\n${head}`);
  });

  test("[AU1][CL3] a cell with nothing to explain is refused", async () => {
    const { code, err } = await runOver(await newBook(), "audit", "--explain", "A40");
    expect(code).toBe(2);
    expect(err).toContain("«A40»");
  });

  test("[AU3][CL2] differences make the exit code 1, and CSV lists them", async () => {
    const tampered = editedBook(await newBook(), [{ cell: "Fördelning!F16", holds: 1 }]);
    const { code, out } = await runOver(tampered, "audit", "--csv");
    expect(code).toBe(1);
    expect(out).toContain('Fördelning;F16;"Borlänge, Belopp kr";1;363823;-363822;');
  });
});

describe("[AU3] when cells are alike", () => {
  test.each([
    [1, 1, true],
    [0.1 + 0.2, 0.3, true],
    [6.935245901639345, 6.93524590163935, true],
    [6.935245901639345, 6.93524590163936, false],
    [159_413, 159_413.000001, false],
    [99_999_999_999_999.9, 99_999_999_999_999.8, false],
    ["1", 1, false],
    ["", null, true],
    ["Avesta", "avesta", false],
    [{ error: "#N/A" }, { error: "#N/A" }, true],
    [0, null, false],
  ] as const)("[AU3] %j and %j: %s", (one, other, alike) => {
    expect(sameValue(one, other)).toBe(alike);
    expect(sameValue(other, one)).toBe(alike);
  });

  test.each([
    ["SUM(A1:A3)", "sum( A1:A3 )", true],
    ["'Parter'!A1", "Parter!A1", true],
    ["'Våra parter'!A1", "Våra parter!A1", false],
    ["A1<9007199254740992", "A1<9.00719925474099E+15", true],
    ['IF(A1="a b",1,2)', 'IF(A1="ab",1,2)', false],
    ['IF(A1="A",1,2)', 'IF(A1="a",1,2)', false],
    ["A1+1", "A1+2", false],
    ["$A1", "A1", false],
  ])("[AU3] formulas %s and %s: %s", (one, other, alike) => {
    expect(normalFormula(one) === normalFormula(other)).toBe(alike);
  });
});

describe("[AU3] what a report no longer has", () => {
  const CHART = /<xdr:twoCellAnchor[\s\S]*<\/xdr:twoCellAnchor>/;

  test("[AU3] names of cells, and the amount that was typed over behind them", async () => {
    const names = ["Kontroll.Summa", "Kontroll.Total", "Kontroll.Skillnad"];
    const differences = await found(
      ...names.map((name): BookEdit => ({ name: `Samrakna.${name}`, is: "deleted" })),
      { cell: "Fördelning!F16", holds: 1 },
    );
    expect(differences).toHaveLength(4);
    expect(differences.slice(0, 3)).toMatchObject(
      ["C7", "C8", "C9"].map((cell) => ({ sheet: "Fördelning", cell, cause: "name-missing" })),
    );
    expect(differences).toContainEqual(expect.objectContaining({ cell: "F16", stored: "1" }));
  });

  test.each<readonly [string, BookEdit, object]>([
    [
      "the name of the block",
      { name: "Samrakna.Tabell.Fordelning", is: "deleted" },
      { sheet: "Fördelning", about: "Samrakna.Tabell.Fordelning", cause: "block-missing" },
    ],
    [
      "the name of a table",
      { name: "Samrakna.Tabell.Spar", is: "deleted" },
      { sheet: "Granskning", about: "Samrakna.Tabell.Spar", cause: "name-missing" },
    ],
    [
      "a table",
      { tableOn: "Granskning", is: "made a range" },
      { sheet: "Granskning", about: "Samrakna_Spar", cause: "block-missing" },
    ],
    [
      "a header of a table",
      { header: "Belopp kr", on: "Granskning", becomes: "Kronor" },
      { sheet: "Granskning", about: "Belopp kr", cause: "column-missing" },
    ],
    [
      "a header of a range",
      { cell: "Fördelning!F12", holds: "Kronor" },
      { sheet: "Fördelning", about: "Belopp kr", cause: "column-missing" },
    ],
    [
      "a header that is there twice",
      { cell: "Fördelning!E12", holds: "Belopp kr" },
      { sheet: "Fördelning", about: "Belopp kr", cause: "column-missing" },
    ],
  ])("[AU3] is a difference and not a refusal: %s", async (_, edit, difference) => {
    expect(await found(edit)).toContainEqual(expect.objectContaining(difference));
    const { code, err } = await runOver(editedBook(await newBook(), [edit]), "audit");
    expect([code, err]).toEqual([1, ""]);
  });

  test("[AU3][WB2] a chart, which stays deleted when the workbook is run again", async () => {
    const parts = new Map(await newBook());
    const drawing = parts.get("xl/drawings/drawing1.xml") ?? "";
    parts.set("xl/drawings/drawing1.xml", drawing.replace(CHART, ""));
    const gone = { sheet: "Fördelning", cause: "chart-missing" };
    expect(await differencesIn(parts)).toMatchObject([gone]);
    const again = await runOver(parts, "split", "--in-place", "--total", "5000000");
    expect([again.code, await differencesIn(again.bytes)]).toMatchObject([0, [gone]]);
  });

  test("[AU3] the last row of a block", async () => {
    const parts = new Map(await newBook());
    const book = parts.get("xl/workbook.xml") ?? "";
    parts.set("xl/workbook.xml", book.replace("Fördelning!$A$12:$G$30", "Fördelning!$A$12:$G$29"));
    expect((await differencesIn(parts)).length).toBeGreaterThan(0);
  });

  test("[AU3] a name that is gone is made again where the program knows its place", async () => {
    const parts = editedBook(await newBook(), [{ name: "Samrakna.Tabell.Spar", is: "deleted" }]);
    const again = await runOver(parts, "split", "--in-place");
    expect([again.code, await differencesIn(again.bytes)]).toEqual([0, []]);
  });
});
