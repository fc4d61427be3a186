import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText } from "../../../addin/taskpane/parts/data-table/cell-text.ts";
import { tableHtml, tableText } from "../../../addin/taskpane/parts/data-table/table-copy.ts";
import type {
  TableCell,
  TableModel,
} from "../../../addin/taskpane/parts/data-table/table-model.ts";
import { digitsCell, textCell } from "../../../addin/taskpane/parts/data-table/table-model.ts";
import { LANGUAGES } from "../../../engine/index.ts";

/** A table with a column of texts and one of numbers. */
function tableOf(...rows: readonly (readonly TableCell[])[]): TableModel {
  return {
    caption: "Belopp per huvudman 2023",
    columns: [
      { id: "name", header: "Huvudman", kind: "text" },
      { id: "amount", header: "Belopp", kind: "number" },
    ],
    rows: rows.map((cells, index) => ({ id: String(index), kind: "body", cells })),
  };
}

const SPLIT = tableOf(
  [textCell("Älvdalen"), digitsCell("48775")],
  [textCell("Malung-Sälen"), digitsCell("-70628.50")],
  [textCell("Summa"), digitsCell(null)],
);

/** The cells of a copied text, row by row. */
function cellsOf(text: string): readonly (readonly string[])[] {
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) => line.split("\t"));
}

interface HtmlCell {
  readonly attributes: string;
  readonly text: string;
}

/** The cells of a copied page, row by row, read as a browser does. */
function htmlCells(html: string): readonly (readonly HtmlCell[])[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(([, attributes = "", text = ""]) => ({
      attributes,
      text: unescaped(text),
    })),
  );
}

function unescaped(text: string): string {
  const entities = new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
  ]);
  expect(text).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
  return text.replace(/&(\w+);/g, (_, name: string) => entities.get(name) ?? "");
}

/** What Excel, LibreOffice and Google take for the beginning of a formula, or of a quotation. */
const NOT_TEXT = /^(?:"|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Texts with all that could go wrong in them. */
const TEXTS = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "＝",
        "\t",
        "\r",
        "\n",
        "'",
        '"',
        "<",
        "&",
        ">",
        " ",
        "\u00a0",
        "\ufeff",
        "\u202e",
        "\u0001",
        "0",
        "A1",
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join("")),
);
const DIGITS = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.constantFrom("", ".5", ".00", ".123456"))
  .map(([whole, decimals]) => `${String(whole)}${decimals}`);
const CELLS: fc.Arbitrary<TableCell> = fc.oneof(
  TEXTS.map(textCell),
  fc.tuple(DIGITS, fc.boolean()).map(([digits, signed]) => digitsCell(digits, signed)),
  fc.constant(digitsCell(null)),
);
const TABLES = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .tuple(
      fc.array(TEXTS, { minLength: width, maxLength: width }),
      fc.array(fc.array(CELLS, { minLength: width, maxLength: width }), { maxLength: 5 }),
      TEXTS,
    )
    .map(([headers, rows, caption]): TableModel => ({
      ...tableOf(...rows),
      caption,
      columns: headers.map((header, index) => ({
        id: String(index),
        header,
        kind: index % 2 === 0 ? "text" : "number",
      })),
    })),
);

describe("[PA3] what a cell shows", () => {
  test.each([
    [digitsCell("1234567.50"), "1\u00a0234\u00a0567,50", "1,234,567.50"],
    [digitsCell("-4"), "\u22124", "\u22124"],
    [digitsCell("4", true), "+4", "+4"],
    [digitsCell("0", true), "0", "0"],
    [digitsCell("-0.5", true), "\u22120,5", "\u22120.5"],
    [digitsCell(null), "", ""],
    [textCell("2084"), "2084", "2084"],
    [textCell("A\u202eB\nC"), "A\ufffdB\ufffdC", "A\ufffdB\ufffdC"],
  ])("[PA3] %j as the language writes it", (cell, sv, en) => {
    expect([cellText(cell, "sv"), cellText(cell, "en")]).toEqual([sv, en]);
  });
});

describe("[PA7] a table copied as text", () => {
  test("[PA7] has bare numbers with the language's decimal sign, one row to a line", () => {
    expect(tableText(SPLIT, "sv")).toBe(
      "Huvudman\tBelopp\r\nÄlvdalen\t48775\r\nMalung-Sälen\t-70628,50\r\nSumma\t\r\n",
    );
    expect(tableText(SPLIT, "en")).toContain("Malung-Sälen\t-70628.50\r\n");
  });

  test.each([
    ["=1+1", "'=1+1"],
    [" @SUM(A1)", "' @SUM(A1)"],
    ["+46 8", "'+46 8"],
    ["-", "'-"],
    ["＝1", "'＝1"],
    ["\ufeff=1", "'\ufeff=1"],
    ["\t=1", "' =1"],
    ["\r\n-1", "' -1"],
    ["a\tb\r\nc", "a b c"],
    ["a=b", "a=b"],
    // A spreadsheet reads on to the next quotation mark, past tabs and lines.
    ['"Avesta', "'\"Avesta"],
    ['Avesta "kommun"', 'Avesta "kommun"'],
    ["2084", "2084"],
    ["", ""],
  ])("[PA7] %j is %j", (text, copied) => {
    const table = tableOf([textCell(text), digitsCell("-1")]);
    expect(cellsOf(tableText(table, "sv"))[1]).toEqual([copied, "-1"]);
  });

  test("[PA7] has as many rows and columns as the table, and no text that is a formula", () => {
    fc.assert(
      fc.property(TABLES, fc.constantFrom(...LANGUAGES), (table, language) => {
        const copied = cellsOf(tableText(table, language));
        expect(copied).toHaveLength(table.rows.length + 1);
        const [headers = [], ...rows] = copied;
        expect(headers).toHaveLength(table.columns.length);
        for (const header of headers) expect(header).not.toMatch(NOT_TEXT);
        table.rows.forEach(({ cells }, row) => {
          expect(rows[row]).toHaveLength(table.columns.length);
          cells.forEach(({ content }, column) => {
            const text = rows[row]?.[column] ?? "missing";
            if (content.kind === "text") expect(text).not.toMatch(NOT_TEXT);
            else expect(text.replace(",", ".")).toBe(content.digits);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  test("[PA7] shows nothing that the table does not show: no sign that steers a terminal or turns the writing", () => {
    const table = tableOf([textCell("Avesta\u202e\u0007"), digitsCell("1")]);
    expect(cellsOf(tableText(table, "sv"))[1]).toEqual(["Avesta\ufffd\ufffd", "1"]);
  });
});

describe("[PA7] a table copied as a page", () => {
  test("[PA7] shows numbers as people write them, with their digits beside", () => {
    const [, , row = []] = htmlCells(tableHtml(SPLIT, "sv"));
    expect(row).toEqual([
      {
        attributes: ` align="left" style="mso-number-format:'\\@'" sdnum="1033;0;@"`,
        text: "Malung-Sälen",
      },
      {
        attributes: ` align="right" x:num="-70628.50" sdval="-70628.50" sdnum="1033;"`,
        text: "\u221270\u00a0628,50",
      },
    ]);
    expect(tableHtml(SPLIT, "en")).toContain(">\u221270,628.50</td>");
    expect(htmlCells(tableHtml(SPLIT, "sv"))[0]).toEqual([
      { attributes: ` align="left"`, text: "Huvudman" },
      { attributes: ` align="right"`, text: "Belopp" },
    ]);
  });

  test("[PA7] marks texts as texts, so that none is a formula or loses its zeros", () => {
    const html = tableHtml(
      tableOf([textCell("=1+1"), digitsCell("1")], [textCell("0980"), digitsCell(null)]),
      "sv",
    );
    const [, ...rows] = htmlCells(html);
    for (const [first] of rows) expect(first?.attributes).toContain("mso-number-format:'\\@'");
    expect(rows[1]?.[1]).toEqual({ attributes: ` align="right"`, text: "" });
  });

  test("[PA7] is safe whatever is in the table, and shows what the table shows", () => {
    fc.assert(
      fc.property(TABLES, fc.constantFrom(...LANGUAGES), (table, language) => {
        const html = tableHtml(table, language);
        const [headers = [], ...rows] = htmlCells(html);
        expect(headers.map(({ text }) => text)).toEqual(table.columns.map(({ header }) => header));
        expect(rows.map((row) => row.map(({ text }) => text))).toEqual(
          table.rows.map(({ cells }) => cells.map((cell) => cellText(cell, language))),
        );
        table.rows.forEach(({ cells }, row) => {
          cells.forEach((cell, column) => {
            const { attributes = "" } = rows[row]?.[column] ?? {};
            const { content } = cell;
            if (content.kind === "digits") {
              expect(attributes).toContain(`x:num="${content.digits}"`);
            } else {
              expect(attributes).not.toContain('num="-');
              expect(attributes.includes("mso-number-format")).toBe(content.text !== "");
            }
          });
        });
        const [, caption = ""] = /<caption>(.*?)<\/caption>/s.exec(html) ?? [];
        expect(unescaped(caption)).toBe(table.caption);
        const tags = html.replace(
          /<\/?(?:html|head|meta|body|table|caption|tr|th|td)\b[^<>]*>/g,
          "",
        );
        expect(tags).not.toMatch(/[<>]/);
      }),
      { numRuns: 300 },
    );
  });
});
