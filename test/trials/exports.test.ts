import { describe, expect, test } from "vitest";
import { problemsOf, remarksOf, rowsOf, trial } from "../support/allocated-text.ts";

const MORA_AND_ORSA = ["2062 Mora 20470", "2034 Orsa 6900"];

describe("[RD4] a code and a name in one cell", () => {
  test.each(["code-and-name.csv", "code-and-name-in-region.csv"])("[RD4][PO5] %s", async (name) => {
    expect(await rowsOf(trial(name))).toEqual(MORA_AND_ORSA);
  });

  test.each([
    "kommun;vikt\n2062 - Mora;20470\n2034-Orsa;6900\n",
    "Region;Antal\nMora (2062);20470\nOrsa (2034);6900\n",
    "kommunkod;folkmängd\n2062 Mora;20470\n2034 Orsa kommun;6900\n",
    "kommunkod;namn;vikt\n2062 Mora;Mora;20470\n2034;Orsa;6900\n",
    "municipality,inhabitants\n2062\u00a0Mora,20470\n2034  ORSA,6900\n",
    "regioner;folkmängd\n2062: Mora;20470\nOrsa, 2034;6900\n",
  ])("[RD4][PO5] %j", async (text) => {
    expect(await rowsOf(text)).toEqual(MORA_AND_ORSA);
  });

  test.each([
    ["2062 Orsa", { code: "2062", name: "Orsa", registered: "Mora", other: "2034" }],
    ["2062 Morra", { code: "2062", name: "Morra", registered: "Mora", other: null }],
    ["Orsa (2062)", { code: "2062", name: "Orsa", registered: "Mora", other: "2034" }],
  ])("[RD4][PO5] that disagree are one problem: %s", async (cell, facts) => {
    for (const header of ["kommun", "region"]) {
      expect(await problemsOf(`${header};vikt\n${cell};1\n`)).toEqual([
        expect.objectContaining({ code: "municipality-name-mismatch", facts }),
      ]);
    }
    expect(await problemsOf("kommun;vikt\n2063 Mora;1\n")).toMatchObject([
      { code: "municipality-unknown", facts: { municipality: "2063" } },
    ]);
  });

  test("[RD4] are a name where anybody may pay, and where no municipality is meant", async () => {
    expect(await rowsOf("part;vikt\n2062 Mora;1\n")).toEqual(["2062 Mora 2062 Mora 1"]);
    expect(await rowsOf("region;vikt\nRegion Dalarna;1\nMora;2\n")).toEqual([
      "Region Dalarna Region Dalarna 1",
      "Mora Mora 2",
    ]);
  });
});

describe("[RD4] a row of a county among municipalities", () => {
  test.each([
    "kommun;vikt\n20 Dalarnas län;27370\n2062 Mora;20470\n",
    "kommun;vikt\nDalarnas län;27370\nMora;20470\n",
    "kommunkod;vikt\n20;27370\n2062;20470\n",
    "region;vikt\nDalarnas län;27370\nMora;20470\n",
    "region;vikt\n00 Riket;27370\n2062 Mora;20470\n",
    "kommun;vikt\n20 DALARNAS LÄN;27370\nMora;20470\n",
  ])("[RD4] is a sum row: %j", async (text) => {
    expect(await problemsOf(text)).toMatchObject([{ code: "row-is-sum" }]);
  });

  test("[RD4] is a party where there are only counties", async () => {
    expect(await rowsOf("region;vikt\nDalarnas län;5\nGävleborgs län;3\n")).toHaveLength(2);
    expect(await rowsOf("part;vikt\nDalarnas län;5\nMora;3\n")).toHaveLength(2);
  });
});

describe("[RD4] headers as they are exported", () => {
  test("[RD4] header-31dec.csv", async () => {
    expect(await rowsOf(trial("header-31dec.csv"))).toEqual(MORA_AND_ORSA);
  });

  test.each([
    ...["Folkmängd 31 december 2022", "Invånare 31/12 2022", "Befolkning den 31 dec. 2022"],
    ...["folkmängd 1)", "Invånare totalt, antal (N01951) 2022", "2022", "2022-12-31", "2022M12"],
    ...["Folkmängd per 2022-12-31", "Antal invånare 2022", "FOLKMÄNGD*", "Totalt antal invånare"],
    ...["Population 31 December 2022", "Population, December 31, 2022", "1 november 2022"],
    ...["Folkmängd 31.12.2022", "Befolkning (antal)", "Folkmängd¹", "Folkmängd  2022", "nyckel"],
    ...["andelstal", "fördelningsnyckel 2024", "Folkmängd 1 jan 2023"],
  ])("[RD4] «%s» is a column of weights", async (header) => {
    expect(await rowsOf(`kommun;${header}\nMora;20470\nOrsa;6900\n`)).toEqual(MORA_AND_ORSA);
  });

  test.each(["medlem", "Medlemmar", "region", "Huvudman 1)", "Part*"])(
    "[RD4] «%s» is a column of parties",
    async (header) => {
      expect(await rowsOf(`${header};vikt\nMora;2\n`)).toEqual(["Mora Mora 2"]);
    },
  );

  test.each([
    ...["Folkmängd (män)", "Folkmängd kvinnor 2022", "Folkökning 2022", "Antal anställda", "20 22"],
    ...["Total", "Vikt av 3", "3022"],
  ])("[RD4] «%s» is not", async (header) => {
    expect(await problemsOf(`kommun;${header}\nMora;20470\n`)).toMatchObject([
      { code: "column-missing" },
    ]);
  });

  test("[RD4] a year alone is weights where nothing else is, and only one year", async () => {
    expect(await rowsOf("kommun;2021;folkmängd\nMora;1;2\n")).toEqual(["2062 Mora 2"]);
    expect(await problemsOf("kommun;2021;2022\nMora;1;2\n")).toMatchObject([
      { code: "column-doubled", facts: { headers: ["2021", "2022"] } },
    ]);
  });
});

describe("[RD1] percentages in words", () => {
  test("[RD1] percent-word.csv", async () => {
    expect(await rowsOf(trial("percent-word.csv"))).toEqual([
      "1082 Karlshamn 57.8",
      "1083 Sölvesborg 24.9",
      "1060 Olofström 17.3",
    ]);
  });

  test.each(["57,8 procent;42,2 Procent", "57,8 percent;42,2 percent", "57,8procent;42,2 %"])(
    "[RD1] %s",
    async (cells) => {
      const [first = "", second = ""] = cells.split(";");
      expect(await rowsOf(`part;andel\nA;${first}\nB;${second}\n`)).toEqual([
        "A A 57.8",
        "B B 42.2",
      ]);
      expect(await rowsOf(`part;vikt\nA;${first}\nB;${second}\n`)).toHaveLength(2);
      expect(await rowsOf(`part;procent\nA;${first}\nB;${second}\n`)).toHaveLength(2);
    },
  );

  test("[RD1] must be on every row or on none", async () => {
    expect(await problemsOf("part;andel\nA;57,8 procent\nB;42,2\n")).toMatchObject([
      { code: "percentages-mixed" },
    ]);
  });
});

describe("[RD3] what stands around a table", () => {
  const passedOver = (where: string, lines: number, line: number): unknown =>
    expect.objectContaining({
      code: "lines-passed-over",
      facts: expect.objectContaining({ where, lines }),
      place: { kind: "file", file: "tabell.csv", line },
    });

  test.each(["pxweb-title-comma.csv", "pxweb-title-semicolon.csv"])(
    "[RD3][RM1] a title and a blank line: %s",
    async (name) => {
      expect(await rowsOf(trial(name))).toEqual(MORA_AND_ORSA);
      expect(await remarksOf(trial(name))).toEqual([passedOver("above", 1, 1)]);
    },
  );

  test.each([
    ["title without a blank line", "Folkmängd i Dalarna\nkommun;vikt\nMora;20470\nOrsa;6900\n", 1],
    ["a title with the separator", "Mora, Orsa, 2022\n\nkommun;vikt\nMora;20470\nOrsa;6900\n", 1],
    ["a quoted title with it", '"Folkmängd; vikt"\nkommun;vikt\nMora;20470\nOrsa;6900\n', 1],
    [
      "several lines",
      "SCB\n\nTabell 1;;\nUttag 2023\n\nkommun;vikt;\nMora;20470;\nOrsa;6900;\n",
      3,
    ],
    ["a declared separator", "sep=|\nTitel\nkommun|vikt\nMora|20470\nOrsa|6900\n", 1],
    ["tabs", "Folkmängd, kommun; 2022\n\nkommun\tvikt\nMora\t20470\nOrsa\t6900\n", 1],
  ])("[RD3][RM1] above: %s", async (_, text, lines) => {
    expect(await rowsOf(text)).toEqual(MORA_AND_ORSA);
    expect(await remarksOf(text)).toMatchObject([
      { code: "lines-passed-over", facts: { where: "above", lines } },
    ]);
  });

  test.each([
    ["a source", "Källa: SCB\n", 1],
    ["a source with cells", "Källa: SCB;;\n", 1],
    [
      "a footnote and a source",
      "1) Preliminära uppgifter för hela året\nKälla:\nSCB\n20230222 08:00\n",
      4,
    ],
    ["a sentence", '"Folkmängden avser den 31 december; 2022"\n', 1],
    ["further blank lines", "Källa: SCB\n\nHämtad 2023\n\n", 2],
  ])("[RD3][RM1] below a blank line: %s", async (_, notes, lines) => {
    const text = `kommun;vikt\nMora;20470\nOrsa;6900\n\n${notes}`;
    expect(await rowsOf(text)).toEqual(MORA_AND_ORSA);
    expect(await remarksOf(text)).toEqual([passedOver("below", lines, 5)]);
  });

  test("[RD3] a blank line within the table parts nothing", async () => {
    const text = "kommun;vikt\nMora;20470\n\n;\nOrsa;6900\n";
    expect(await rowsOf(text)).toEqual(MORA_AND_ORSA);
    expect(await remarksOf(text)).toEqual([]);
  });

  test.each([
    ["a party below the notes", "Källa: SCB\nRättvik;11079\n", ["row-is-note"]],
    ["a municipality without weight", "Källa: SCB\nRättvik;\n", ["row-is-note", "weight-missing"]],
    ["a municipality alone", "Rättvik\n", ["weight-missing"]],
    ["a note beside a number", "Avser hela länet i år;5\n", ["municipality-unknown"]],
  ])("[RD4] nothing that may be a party is passed over: %s", async (_, below, codes) => {
    const problems = await problemsOf(`kommun;vikt\nMora;20470\n\n${below}`);
    expect(problems.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  test("[RD4] a note right below the table is a problem, as it may be a row gone wrong", async () => {
    expect(await problemsOf("kommun;vikt\nMora;20470\nKälla: SCB\n")).toMatchObject([
      { code: "row-is-note" },
    ]);
  });

  test("[RD3] where no headers are found the line that looks most like them is told", async () => {
    expect(await problemsOf("Min tabell\n\nort;antal\nMora;5\n")).toMatchObject([
      { code: "column-missing", facts: { found: ["ort", "antal"] }, place: { line: 3 } },
    ]);
  });
});
