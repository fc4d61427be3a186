import { describe, expect, test } from "vitest";
import { problemsOf, refused, rowsOf } from "../support/allocated-text.ts";
import { run } from "../support/memory-host.ts";

describe("[RD2] a file that is something else is refused by what it is", () => {
  const macRoman = (text: string): Uint8Array =>
    oldText(text, { ä: 0x8a, ö: 0x9a, å: 0x8c, Å: 0x81, Ä: 0x80, Ö: 0x85 });
  const cp850 = (text: string): Uint8Array =>
    oldText(text, { ä: 0x84, ö: 0x94, å: 0x86, Å: 0x8f, Ä: 0x8e, Ö: 0x99 });
  function oldText(text: string, letters: Readonly<Record<string, number>>): Uint8Array {
    return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
  }
  const office = "urn:schemas-microsoft-com:office:spreadsheet";
  const flat = '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc"';
  const stat = '{"version":"2.0","class":"dataset","dimension":{"Region":{}},"value":[1]}';

  test.each([
    ["html", "<html><table><tr><td>kommun</td></tr></table></html>"],
    ["html", "\n<!DOCTYPE HTML PUBLIC><title>x</title>"],
    ["html", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ["html", "MIME-Version: 1.0\nContent-Type: multipart/related"],
    ["xml-spreadsheet", `<?xml version="1.0"?>\n<Workbook xmlns="${office}">`],
    ["xml-spreadsheet", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><x/>'],
    ["fods", `${flat} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`],
    ["xml", '<?xml version="1.0"?><kommuner/>'],
    ["dif", 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n'],
    ["sylk", "ID;PWXL;N;E\nP;PGeneral\n"],
    ["px", 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nDATA=\n1 2;\n'],
    ["px", 'AXIS-VERSION="2000";\nCODEPAGE="iso-8859-15";\n'],
    ["px", 'TITLE="Folkmängd";\nDATA=\n1 2;\n'],
    ["json-stat", stat],
    ["json-stat", '{"dataset":{"dimension":{"Tid":{}},"value":[1,2]}}'],
    ["json", '{"columns":[{"code":"Region"}],"data":[]}'],
    ["json", '[\n  {"kommun":"Mora"}]'],
    ["rtf", "{\\rtf1\\ansi kommun}"],
    ["pdf", "%PDF-1.7\n%\u0001\n"],
    ["mac-roman", macRoman("kommun;vikt\nRättvik;5\nOrsa;3\n")],
    ["mac-roman", macRoman("kommun;vikt\nÄlvdalen;5\n")],
    ["mac-roman", macRoman("kommun;folkmängd\nMora;5\n")],
    ["mac-roman", macRoman("kommun;vikt\nÅre;5\n")],
    ["cp850", cp850("kommun;vikt\nSäter;5\n")],
    ["cp850", cp850("kommun;folkmängd\nMora;5\n")],
    ["cp850", cp850("kommun;vikt\nÖrebro;5\n")],
  ])("[RD2] %s: %#", async (kind, content) => {
    const problems = await problemsOf(content);
    expect(problems).toEqual([
      expect.objectContaining({ code: "file-other-kind", facts: { file: "tabell.csv", kind } }),
    ]);
  });

  test.each([
    ["blad.fods", "fods", `${flat}>`],
    ["blad.dif", "dif", 'TABLE\n0,1\n"EXCEL"\n'],
    ["blad.xml", "xml-spreadsheet", `<?xml version="1.0"?><Workbook xmlns="${office}">`],
    ["blad.xls", "html", "<table><tr><td>1</td></tr></table>"],
    ["blad.xlsx", "xml-spreadsheet", `<?xml version="1.0"?><Workbook xmlns="${office}">`],
    ["tabell.json", "json-stat", stat],
  ])("[RD2][WB4] given to split: %s", async (file, kind, content) => {
    for (const command of [
      ["split", file],
      ["audit", file],
    ]) {
      if (command[0] === "audit" && !/xlsx?$/.test(file)) continue;
      const { code, out } = await run([...command, "--json"], { [file]: content });
      const { problems } = refused.parse(JSON.parse(out));
      expect([code, problems.filter(({ place }) => place !== null)]).toEqual([
        2,
        expect.arrayContaining([
          expect.objectContaining({ code: "file-other-kind", facts: { file, kind } }),
        ]),
      ]);
    }
  });

  test.each([
    "kommun;vikt\nRättvik;5 \nMora;3\n",
    "part;anm;vikt\nA;”citat”;5\nB;…och så vidare;3\n",
    "part;vikt\n€uro;5\nŠkoda €;3\nKafé;4\n",
    "part;vikt\nTITEL=A;5\nID;3\n",
  ])("[RD2] text in Windows-1252 is still read: %j", async (text) => {
    const special = new Map([
      ["”", 0x94],
      ["…", 0x85],
      ["€", 0x80],
      ["Š", 0x8a],
    ]);
    const bytes = Uint8Array.from(text, (letter) => special.get(letter) ?? letter.charCodeAt(0));
    expect((await rowsOf(bytes)).length).toBeGreaterThan(1);
  });
});

describe("[RD1] a number with an exponent", () => {
  test.each([
    ["1,5E+02", "150"],
    ["2.0E+4", "20000"],
    ["1E-3", "0.001"],
    ["2,05e+04", "20500"],
    ["1,23457E+11", "123457000000"],
  ])("[RD1] is told with its digits, which may be cut short: %s", async (text, digits) => {
    expect(await problemsOf(`kommun;vikt\nMora;${text}\nOrsa;1\n`)).toMatchObject([
      { code: "number-exponent", facts: { text, digits } },
    ]);
  });

  test("[RD1] unless it is none", async () => {
    for (const text of ["1E", "E5", "1E+999", "1,5 E 2"]) {
      const [problem] = await problemsOf(`kommun;vikt\nMora;${text}\nOrsa;1\n`);
      expect([text, problem?.code]).not.toEqual([text, "number-exponent"]);
    }
  });
});

test("[PR1][AL8] a party without weight, or with a negative one, is called what the file calls it", async () => {
  for (const header of ["kommun;vikt", "region;vikt"]) {
    expect(await problemsOf(`${header}\n2034 Orsa;\n2062 Mora;-1\n`)).toMatchObject([
      { code: "weight-missing", facts: { party: "Orsa" } },
      { code: "weight-negative", facts: { party: "Mora", weight: "-1" } },
    ]);
  }
  expect(await problemsOf("kommun;vikt;ordning\nOrsa;1;1\nMora;1;1\nSäter;1;\n")).toMatchObject([
    { code: "order-doubled", facts: { party: "Mora", other: "Orsa" } },
    { code: "order-missing", facts: { party: "Säter" } },
  ]);
});
