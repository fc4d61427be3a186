import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../toolkit/workbook.ts";
import { newXlsx, openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { valueOf } from "../support/results.ts";
import {
  carried,
  foreignBook,
  foreignParts,
  opened,
  plainBook,
  write,
} from "../support/xlsx-packages.ts";
import { EVERY_STEP, REPORT } from "../support/xlsx-plans.ts";
import { calculated, convert, inFolder, validatorFindings } from "../support/xlsx-programs.ts";

describe("[WB5] Microsoft's validator finds nothing", () => {
  const findings = (book: XlsxBook) => validatorFindings(saveXlsx(book), "bok.xlsx");

  test("[WB5] in a new workbook with everything that we can make", async () => {
    expect(await findings(carried(newXlsx(), ...REPORT))).toEqual([]);
    expect(await findings(carried(plainBook(), ...EVERY_STEP))).toEqual([]);
  });

  test("[WB5] in one that is changed again", async () => {
    const area = { top: 3, left: 0, bottom: 6, right: 3 };
    const again: readonly Operation[] = [
      ...REPORT.filter(
        ({ kind }) => kind === "set-print" || kind === "freeze-panes" || kind === "set-columns",
      ),
      { kind: "clear-cells", sheet: "Fördelning", area: { ...area, top: 7, bottom: 8 } },
      { kind: "resize-table", table: "Samrakna_Parter", area },
    ];
    expect(await findings(carried(carried(newXlsx(), ...REPORT), ...again))).toEqual([]);
  });

  test("[WB5] in one with prefixes, and in a strict one", async () => {
    const plain = foreignParts({});
    delete plain["docProps/note.bin"];
    const each = (change: (xml: string) => string) =>
      opened(
        Object.fromEntries(Object.entries(plain).map(([name, xml]) => [name, change(String(xml))])),
      );
    // .NET's own reader of packages wants the lists of contents and relationships without prefix.
    const prefixed = each((xml) =>
      /<(?:Types|Relationships)/.test(xml)
        ? xml
        : xml.replace(/<(\/?)(?=\w)/g, "<$1p:").replace(/ xmlns="/, ' xmlns:p="'),
    );
    expect(await findings(carried(prefixed, ...EVERY_STEP))).toEqual([]);
    const strict = each((xml) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    );
    const before = await findings(strict);
    const after = await findings(carried(strict, ...EVERY_STEP));
    expect(after.filter((finding) => !before.includes(finding))).toEqual([]);
  });
});

describe("[WB3] LibreOffice", () => {
  test("[WB3] calculates our formulas, and those that shared one, as they are cached", async () => {
    const sheetData = `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">$A1*LOG10(100)+A$1</f><v>6</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="A3"><v>4</v></c><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>`;
    const shared = carried(foreignBook({ sheetData }), write(0, 1, [[{ value: 7 }]]));
    await inFolder((folder) => {
      const files = [join(folder, "rapport.xlsx"), join(folder, "delad.xlsx")];
      const books = [carried(newXlsx(), ...REPORT), shared];
      for (const [index, book] of books.entries()) {
        writeFileSync(files[index] ?? "", saveXlsx(book));
      }
      const shown = calculated(files, folder);
      expect(shown.get("delad-Blad1.csv")).toBe("2;7\n3;8\n4;10\n");
      expect(shown.get("rapport-Fördelning.csv")?.split("\n").slice(5)).toEqual([
        "00;Avesta;159413;318826",
        "01;Borlänge;152413;304826",
        "02;Malung-Sälen;145413;290826",
        "03;Älvdalen;138413;276826",
        "04;Övriga & andra;131413;262826",
        ";;;",
        ";Summa;727065;Kod",
        ";=1+1;TRUE;#DIV/0!",
        ";-;2023-03-15;",
        "",
      ]);
      return Promise.resolve();
    });
  });

  test("[WB3] saves our tables, names, formulas and charts so that we know them again", async () => {
    await inFolder((folder) => {
      const file = join(folder, "rapport.xlsx");
      writeFileSync(file, saveXlsx(carried(newXlsx(), ...REPORT)));
      const again = join(folder, "igen");
      mkdirSync(again);
      convert([file], "xlsx:Calc MS Excel 2007 XML", again);
      const bytes = readFileSync(join(again, "rapport.xlsx"));
      const book = valueOf(openXlsx({ file, bytes }));
      const present = valueOf(presentWorkbook(book, "Samrakna."));
      const [sheet] = present.sheets;
      expect(present.names).toEqual([
        { name: "Samrakna.Blad.Parter", refersTo: "Fördelning!$A$4" },
      ]);
      expect(sheet?.charts.map(({ name }) => name)).toEqual(["Samrakna.Diagram.Fordelning"]);
      expect(sheet?.tables[0]).toMatchObject({
        name: "Samrakna_Parter",
        headers: ["Kod", "Kommun", "Belopp", "Dubbelt\n(kr)"],
      });
      expect(sheet?.cells.get("C11")?.formula).toBe("SUM(Samrakna_Parter[Belopp])");
      expect(sheet?.cells.get("D5")?.formula).toBe("Samrakna_Parter[[#This Row],[Belopp]]*2");
      return Promise.resolve();
    });
  });
});
