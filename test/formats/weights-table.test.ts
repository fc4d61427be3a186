import { describe, expect, test } from "vitest";
import { readWeights } from "../../formats/weights-table.ts";
import { REFERENCE } from "../support/reference.ts";

const read = (text: string) =>
  readWeights({ file: "vikter.csv", bytes: new TextEncoder().encode(text) }, REFERENCE.register);
const rows = (text: string) =>
  read(text).table.rows.map(({ party, weight }) => `${party}=${weight?.toString() ?? ""}`);
const codes = (text: string) => read(text).problems.map(({ code }) => code);
const places = (text: string) => read(text).problems.map(({ place }) => place);

describe("[RD3] separators", () => {
  test.each([
    ["semicolon", "party;weight\nA;1\nB;2\n"],
    ["tab", "party\tweight\nA\t1\nB\t2\n"],
    ["comma", "party,weight\nA,1\nB,2\n"],
    ["carriage returns", "party;weight\r\nA;1\r\nB;2\r\n"],
    ["old Mac lines", "party;weight\rA;1\rB;2"],
    ["a declared separator", "sep=|\nparty|weight\nA|1\nB|2\n"],
    ["blank lines", "\n\nparty;weight\n\nA;1\n;\nB;2\n\n"],
    ["quotation marks", '"party";"weight"\n"A";"1"\n"B";2\n'],
    ["more cells, all blank", "party;weight\nA;1;;\nB;2;\n"],
    ["more columns", "nr;party;anm;weight\n1;A;x;1\n2;B;y;2\n"],
  ])("[RD3] %s", (_, text) => {
    expect(rows(text)).toEqual(["A=1", "B=2"]);
    expect(codes(text)).toEqual([]);
  });

  test("[RD3] a cell may hold the separator, a line break and quotation marks", () => {
    const text = 'party;weight\n"A; B";1\n"C\nD";2\n"E ""F""";3\nG;x\n';
    expect(rows(text)).toEqual(["A; B=1", "C D=2", 'E "F"=3']);
    expect(places(text)).toMatchObject([{ line: 6, column: "weight" }]);
  });

  test("[RD3] a quotation mark not closed and a row too long have their line", () => {
    expect(read('party;weight\nA;1\n"B;2\nC;3\n').problems).toMatchObject([
      { code: "quote-not-closed", place: { line: 3 } },
    ]);
    expect(read("party,weight\nA,1\nB,22,5\n").problems).toMatchObject([
      { code: "row-length", facts: { cells: 3, columns: 2 }, place: { line: 3 } },
    ]);
  });
});

describe("[RD4] columns", () => {
  test.each([
    ["Huvudman;Vikt\nA;1\n"],
    ["PART;FOLKMÄNGD\nA;1\n"],
    ["namn;befolkning\nA;1\n"],
    ["name;population\nA;1\n"],
    ["invånare;part\n1;A\n"],
  ])("[RD4] %s", (text) => {
    expect(rows(text)).toEqual(["A=1"]);
  });

  test("[RD4] that are missing or doubled are told with those found", () => {
    expect(read("Avesta;22986\nFalun;59752\n").problems).toMatchObject([
      {
        code: "column-missing",
        facts: { columns: ["party", "weight"], found: ["Avesta", "22986"] },
      },
    ]);
    expect(read("party;vikt;befolkning\nA;1;2\n").problems).toMatchObject([
      { code: "column-doubled", facts: { headers: ["vikt", "befolkning"] } },
    ]);
  });

  test("[RD4] persons are whole; shares need not be; percentages make 100 (AL10)", () => {
    expect(codes("party;weight\nA;10,5\n")).toEqual(["weight-not-whole"]);
    expect(rows("party;andel\nA;10,5\n")).toEqual(["A=10.5"]);
    expect(read("party;procent\nA;33,333\n").table.kind).toBe("percent");
    expect(read("party;vikt\nA;40 %\nB;60 %\n").table.kind).toBe("percent");
    expect(codes("party;vikt\nA;40 %\nB;60\n")).toEqual(["percentages-mixed"]);
  });

  test("[RD4] a code and an order are read where they stand", () => {
    const [first] = read("huvudman;kod;vikt;ordning\nAvesta;2084;5;2\n").table.rows;
    expect(first).toMatchObject({ party: "2084", name: "Avesta", order: 2n });
    expect(codes("party;weight;order\nA;1;1,5\n")).toEqual(["order-not-whole"]);
    expect(read("party;weight;order\nA;1;\n").table.rows[0]?.order).toBeNull();
  });

  test.each([
    ...["Summa", "SUMMA", "Summa kommuner", "S:a", "S:a kommuner", "Delsumma", "Totalt", "Total"],
    ...["Sum", "Tot.", "Kommunerna totalt", "Samtliga", "Alla kommuner", "Länet", "Hela länet"],
    ...["Summa 15 kommuner", "Totalt Dalarna", "Sum of parties"],
    ...["Riket", "∑", "Grand total", "Avrundningsdifferens"],
  ])("[RD4] a row «%s» is a sum row, and would count twice", (label) => {
    expect(read(`party;weight\nA;1\nB;2\n${label};3\n`).problems).toMatchObject([
      { code: "row-is-sum", place: { line: 4 } },
    ]);
  });

  test("[RD4] a name that only begins like one is a party", () => {
    expect(
      rows("party;weight\nSummavik;1\nTotalförsvaret;2\nSumö;3\nTotal Försvar AB;4\n"),
    ).toEqual(["Summavik=1", "Totalförsvaret=2", "Sumö=3", "Total Försvar AB=4"]);
  });
});

describe("[PO5] a column of municipalities", () => {
  test("[PO5] is held against the register, by name, code or what people make of names", () => {
    expect(rows("kommun;vikt\navesta;1\n2081;2\nFalu kommun;3\nMalung-Sälens;4\n")).toEqual([
      "2084=1",
      "2081=2",
      "2080=3",
      "2023=4",
    ]);
  });

  test("[PO5] an unknown one is told the nearest", () => {
    const nearest = (name: string) => read(`kommun;vikt\n${name};1\n`).problems[0]?.facts;
    expect(nearest("Avsta")).toMatchObject({ nearest: expect.arrayContaining(["Avesta"]) });
    expect(nearest("Hbo")).toMatchObject({ nearest: expect.arrayContaining(["Habo", "Håbo"]) });
    expect(nearest("2099")).toHaveProperty("municipality", "2099");
    expect(nearest("Qqqqqqqqqqqq")).toMatchObject({ nearest: [] });
  });
});

test("[CL3][RD1] everything wrong in a file is found at once, with line and column", () => {
  const text = "party;weight\nA;1.234\nB;x\nC;#DIV/0!\nD;5 kr\nSumma;9\nE;3\n";
  expect(codes(text)).toEqual([
    "number-ambiguous",
    "number-unreadable",
    "number-is-error",
    "unit-mismatch",
    "row-is-sum",
  ]);
  expect(places(text)).toMatchObject([2, 3, 4, 5, 6].map((line) => ({ file: "vikter.csv", line })));
  expect(rows(text)).toEqual(["E=3"]);
});
