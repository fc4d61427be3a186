import { describe, expect, test } from "vitest";
import type { BookEdit } from "../../support/broken-book.ts";
import { editedBook, newBook } from "../../support/broken-book.ts";
import type { Held } from "../../support/broken-book-cells.ts";
import { faultsAfter, inputsOf } from "../../support/broken-book-reading.ts";
import { problemsIn } from "../../support/results.ts";

const cell = (place: string, holds: Held): BookEdit => ({ cell: place, holds });
const row = (place: string, is: "deleted" | "repeated"): BookEdit => ({ row: place, is });
const MEMBERS = Array.from({ length: 15 }, (_, index) => 7 + index);

/** Faults of the whole agreement are told with the sheet. */
const sheetsOf = (faults: readonly string[]): readonly string[] =>
  faults.map((fault) => fault.replace(/!.*/, ""));

describe("[WB7] the visible cells are read strictly", () => {
  test.each<[string, Held, string]>([
    ["Befolkning!D5", "22986", "number-as-text"],
    ["Befolkning!D5", "22 986", "number-as-text"],
    ["Årsbeslut!B6", "2023", "number-as-text"],
    ["Klausuler!C5", "4 mkr", "number-as-text"],
    ["Nycklar!F5", "50", "number-as-text"],
    ["Publicerat!G5", "159 414", "number-as-text"],
    ["Befolkning!D5", "många", "number-unreadable"],
    ["Klausuler!C5", "enligt beslut", "number-unreadable"],
    ["Befolkning!D5", true, "number-unreadable"],
    ["Befolkning!D5", { error: "#DIV/0!" }, "number-is-error"],
    ["Årsbeslut!B6", { error: "#REF!" }, "number-is-error"],
    ["Parter!A6", { error: "#N/A" }, "number-is-error"],
    ["Källor!D5", { error: "#VALUE!" }, "number-is-error"],
    ["Parter!A6", 2084, "code-as-number"],
    ["Nycklar!C7", 2084, "code-as-number"],
    ["Befolkning!B5", 2084, "code-as-number"],
    ["Publicerat!E5", 2084, "code-as-number"],
    ["Årsbeslut!G9", 20, "code-as-number"],
    ["Parter!B6", null, "cell-missing"],
    ["Parter!B6", "  ", "cell-missing"],
    ["Årsbeslut!B6", null, "cell-missing"],
    ["Klausuler!E5", null, "cell-missing"],
    ["Klausuler!C5", null, "cell-missing"],
    ["Nycklar!F5", null, "cell-missing"],
    ["Befolkning!D5", null, "cell-missing"],
    ["Befolkning!G5", null, "cell-missing"],
    ["Källor!E5", null, "cell-missing"],
    ["Publicerat!C5", null, "cell-missing"],
    ["Parter!D6", "komun", "choice-unknown"],
    ["Nycklar!E5", "andel", "choice-unknown"],
    ["Klausuler!B5", "Kostnad", "choice-unknown"],
    ["Klausuler!D7", "tabell", "choice-unknown"],
    ["Befolkning!F5", "kanske", "choice-unknown"],
    ["Publicerat!D5", "summa", "choice-unknown"],
    ["Avtal!B5", "fi", "language-unknown"],
    ["Årsbeslut!B6", 2023.5, "year-unreadable"],
    ["Klausuler!E5", 23, "year-unreadable"],
    ["Årsbeslut!D9", "31/12", "date-unreadable"],
    ["Källor!D5", 44_721.5, "date-unreadable"],
    ["Årsbeslut!E9", "hamilton", "rule-unknown"],
    ["Årsbeslut!E9", "Webster", "rule-unknown"],
    ["Årsbeslut!F9", 7, "unit-unknown"],
    ["Avtal!B6", 4, "workbook-newer"],
  ])("[WB7][CL3] %s holding %j is told as such, and nothing else", async (place, held, code) => {
    const told = code === "workbook-newer" ? code : `${code} ${place}`;
    expect(await faultsAfter(cell(place, held))).toEqual([told]);
  });

  test.each<[string, Held, string]>([
    ["negative", -1, "weight-negative"],
    ["not whole", 22_986.5, "weight-not-whole"],
  ])("[WB7][AL8] a count of persons that is %s is told with its cell", async (_, held, code) => {
    expect(await faultsAfter(cell("Befolkning!D5", held))).toEqual([`${code} Befolkning!D5`]);
  });

  test("[WB7][AL8] a count that stands twice is told at the second", async () => {
    expect(await faultsAfter(row("Befolkning!5", "repeated"))).toEqual([
      "population-doubled Befolkning!B95",
    ]);
  });

  test("[WB7] rows right below a table are told once, with their number", async () => {
    const parts = editedBook(await newBook(), [
      cell("Parter!A22", "2104"),
      cell("Parter!B23", "Hofors"),
    ]);
    expect(problemsIn(inputsOf(parts))).toEqual([
      {
        code: "row-below-table",
        facts: { table: "Samrakna_Parter", rows: 2 },
        place: { kind: "sheet", file: "bok.xlsx", sheet: "Parter", cell: "A22" },
      },
    ]);
  });

  test("[WB7] blank rows inside a table are passed over", async () => {
    const blank = ["A6", "B6", "C6", "D6"].map((at) => cell(`Parter!${at}`, null));
    expect(sheetsOf(await faultsAfter(...blank))).toEqual([
      "party-unlisted Nycklar",
      "party-unlisted Publicerat",
    ]);
  });

  test("[WB7] rows of one key, of one day and of one printed table agree", async () => {
    expect(await faultsAfter(cell("Nycklar!E8", "procent"), cell("Nycklar!F8", 7))).toEqual([
      "cells-disagree Nycklar!E8",
    ]);
    expect(await faultsAfter(cell("Nycklar!M8", "memo"))).toEqual(["cells-disagree Nycklar!M8"]);
    expect(
      await faultsAfter(
        cell("Befolkning!E36", "annan"),
        cell("Befolkning!F37", "ja"),
        cell("Befolkning!G38", "plan"),
      ),
    ).toEqual([
      "cells-disagree Befolkning!E36",
      "cells-disagree Befolkning!F37",
      "cells-disagree Befolkning!G38",
    ]);
    expect(
      await faultsAfter(
        cell("Publicerat!C6", 2024),
        cell("Publicerat!H7", "2021-12-31"),
        cell("Publicerat!I8", "plan"),
      ),
    ).toEqual([
      "cells-disagree Publicerat!C6",
      "cells-disagree Publicerat!H7",
      "cells-disagree Publicerat!I8",
    ]);
  });

  test.each([
    ["Årsbeslut!B5", "Årsbeslut!B5"],
    ["Årsbeslut!A10", "Årsbeslut!A10"],
    ["Nycklar!A9", "Nycklar!A9"],
    ["Publicerat!A9", "Publicerat!A9"],
    ["Klausuler!A6", "Klausuler!A6"],
  ])("[WB7][WB8] an agreement's id that is changed in %s alone is one fault", async (at, told) => {
    expect(await faultsAfter(cell(at, "dalarna-23"))).toEqual([`choice-unknown ${told}`]);
  });

  test("[WB7][WB8] an agreement's id that is changed in Avtal alone is told there, with the sheets that say the other", async () => {
    const parts = editedBook(await newBook(), [cell("Avtal!A10", "dalarna-23")]);
    expect(problemsIn(inputsOf(parts))).toMatchObject([
      {
        code: "agreement-renamed",
        facts: {
          id: "dalarna-23",
          used: "dalarna-2023",
          sheets: [
            "Årsbeslut",
            "Klausuler",
            "Nycklar",
            "Indexvillkor",
            "Tjänster",
            "Finansiering",
            "Underskrifter",
            "Publicerat",
          ],
        },
        place: { cell: "A10" },
      },
    ]);
  });

  test.each([
    ["twice for one year", cell("Årsbeslut!B10", 2023), "row-doubled Årsbeslut!A10"],
    ["for a year outside it", cell("Årsbeslut!B12", 2031), "year-outside-agreement Årsbeslut!B12"],
  ])("[WB7][WB8] an agreement is decided on %s", async (_, edit, told) => {
    expect(await faultsAfter(edit)).toEqual([told]);
  });

  test("[WB7][AL12] a key that no row leads to is told, with the key that was meant", async () => {
    const parts = editedBook(await newBook(), [cell("Nycklar!B8", "komuner")]);
    expect(problemsIn(inputsOf(parts))).toMatchObject([
      { code: "choice-unknown", facts: { nearest: "kommuner" }, place: { cell: "B8" } },
    ]);
  });

  test("[WB7][AL12] a key that leads back to itself is told where it does", async () => {
    const circle = MEMBERS.flatMap((at) => [
      cell(`Nycklar!E${String(at)}`, "procent"),
      cell(`Nycklar!F${String(at)}`, at === 7 ? 100 : 0),
    ]);
    expect(await faultsAfter(...circle, cell("Nycklar!C7", "dalarna-2023"))).toEqual([
      "group-code-taken Nycklar!C7",
    ]);
  });

  test.each<[string, BookEdit, string]>([
    ["two clauses on one year", cell("Klausuler!F5", 2024), "clause-overlap Klausuler"],
    [
      "a clause that ends before it starts",
      cell("Klausuler!F5", 2020),
      "clause-ends-before-start Klausuler",
    ],
    ["a clause of no known source", cell("Klausuler!G5", "protokoll"), "source-unknown Klausuler"],
    ["a count of no known source", cell("Befolkning!G5", "protokoll"), "source-unknown Befolkning"],
    ["percentages that miss 100", cell("Nycklar!F5", 49.5), "percentages-not-hundred Nycklar"],
    ["a party twice", row("Parter!6", "repeated"), "row-doubled Parter"],
    ["a member twice", row("Nycklar!7", "repeated"), "party-doubled Nycklar"],
    ["a party without a key", row("Nycklar!7", "deleted"), "party-keyless Nycklar"],
  ])("[WB7][AG1] %s is told with the sheet", async (_, edit, fault) => {
    expect(sheetsOf(await faultsAfter(edit))).toContain(fault);
  });

  test("[WB6][WB7] a code with a sign of formulas is told with its sheet", async () => {
    const renamed = MEMBERS.map((at) => cell(`Nycklar!B${String(at)}`, "kommun*"));
    const group = [cell("Parter!A21", "kommun*"), cell("Nycklar!C6", "kommun*")];
    expect(sheetsOf(await faultsAfter(...renamed, ...group))).toEqual(["code-unusable Parter"]);
  });

  test("[WB7][CL3] faults on many sheets are all told at once", async () => {
    const faults = await faultsAfter(
      cell("Årsbeslut!B6", null),
      cell("Årsbeslut!F9", 7),
      cell("Klausuler!E5", "2023"),
      cell("Klausuler!G5", null),
      cell("Parter!A6", 2084),
      cell("Parter!D7", "komun"),
      cell("Befolkning!D5", -1),
      cell("Befolkning!D6", { error: "#DIV/0!" }),
      cell("Publicerat!G5", "159 414"),
      cell("Källor!E5", null),
    );
    expect([...faults].sort()).toEqual([
      "cell-missing Klausuler!G5",
      "cell-missing Källor!E5",
      "cell-missing Årsbeslut!B6",
      "choice-unknown Parter!D7",
      "code-as-number Parter!A6",
      "number-as-text Klausuler!E5",
      "number-as-text Publicerat!G5",
      "number-is-error Befolkning!D6",
      "unit-unknown Årsbeslut!F9",
      "weight-negative Befolkning!D5",
    ]);
  });
});

describe("[WB6] what is gone is told with its remedy", () => {
  test.each<[string, BookEdit, string]>([
    ["a sheet", { sheet: "Källor", is: "deleted" }, "sheet-missing"],
    ["the name of a cell", { name: "Samrakna.Visar.Ar", is: "deleted" }, "name-missing"],
    ["a table made a range", { tableOn: "Nycklar", is: "made a range" }, "table-missing Nycklar"],
    [
      "a header",
      { header: "Folkmängd", on: "Befolkning", becomes: "Antal" },
      "table-column-missing Befolkning",
    ],
    [
      "one of two columns of one meaning",
      { column: "Population", on: "Befolkning", before: "Källa" },
      "table-column-doubled Befolkning",
    ],
    ["our own mark", { name: "Samrakna.Blad.Avtal", is: "deleted" }, "workbook-foreign"],
  ])("[WB6] %s", async (_, edit, fault) => {
    expect(await faultsAfter(edit)).toEqual([fault]);
  });

  test("[WB6] a table is found by its own name, or else by ours", async () => {
    const noName = editedBook(await newBook(), [{ name: "Samrakna.Tabell.Parter", is: "deleted" }]);
    expect(inputsOf(noName).ok).toBe(true);
  });
});
