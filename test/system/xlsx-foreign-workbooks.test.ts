import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { valueOf } from "../support/results.ts";
import { calculated, foreignWorkbooks, validatorFindings } from "../support/xlsx-programs.ts";

interface Case {
  /** `again/` before the name of a book that LibreOffice saved. */
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Three cells among the foreign ones, and everything that we add to a book. */
function plan(sheet: string): readonly Operation[] {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const money = { numberFormat: "#,##0.00", font: { bold: true }, fill: "DDEBF7" } as const;
  const rows = [1, 2, 3].map((number) => [
    { value: `0${String(number)}` },
    { value: number * 1000, look: money },
  ]);
  const cells = (reference: string, shown: readonly (string | number)[]) => ({
    reference: `'Samräkna & co'!${reference}`,
    shown,
  });
  return [
    {
      kind: "write-cells",
      sheet,
      top: 1,
      left: 2,
      rows: [
        [{ value: 4242, look: money }],
        [{ value: "=inte formel" }],
        [{ value: 8484, formula: "C2*2" }],
      ],
    },
    { kind: "add-sheet", sheet: "Samräkna & co", gridLines: false, tabColor: "1F4E79" },
    {
      kind: "write-cells",
      sheet: "Samräkna & co",
      top: 0,
      left: 0,
      rows: [[{ value: "Kod" }, { value: "Belopp" }], ...rows],
    },
    {
      kind: "add-table",
      sheet: "Samräkna & co",
      table: "Samrakna_Parter",
      area: { top: 0, left: 0, bottom: 3, right: 1 },
      headers: ["Kod", "Belopp"],
      formulas: [null, null],
    },
    { kind: "set-name", name: "Samrakna.Blad.Parter", refersTo: "'Samräkna & co'!$A$1" },
    {
      kind: "write-cells",
      sheet: "Samräkna & co",
      top: 5,
      left: 0,
      // Wrong on purpose: what LibreOffice shows, it has calculated itself.
      rows: [
        [
          { value: 1, formula: "SUM(Samrakna_Parter[Belopp])" },
          { value: 1, formula: `${quoted}!C4+1` },
        ],
      ],
    },
    {
      kind: "add-chart",
      sheet,
      chart: "Samrakna.Diagram",
      title: "Belopp",
      altText: "Staplar",
      over: { top: 20, left: 10, bottom: 34, right: 16 },
      color: "1F4E79",
      numberFormat: "#,##0",
      data: {
        name: cells("$B$1", ["Belopp"]),
        categories: cells("$A$2:$A$4", ["01", "02", "03"]),
        values: cells("$B$2:$B$4", [1000, 2000, 3000]),
      },
    },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "foreign-"));
let cases: readonly Case[] = [];
let shown: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  cases = foreignWorkbooks(folder).map((file) => {
    const before = readFileSync(file);
    const book = valueOf(openXlsx({ file: basename(file), bytes: before }));
    const [sheet] = valueOf(presentWorkbook(book, "Samrakna.")).sheets;
    const after = saveXlsx(valueOf(carryOut(book, plan(sheet?.name ?? ""))));
    const name = dirname(file) === folder ? basename(file) : `again-${basename(file)}`;
    writeFileSync(join(folder, `filled-${name}`), after);
    return { name, before, after };
  });
  const files = cases.map(({ name }) => join(folder, `filled-${name}`));
  shown = calculated(files, folder);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Parts that a plan on the first sheet cannot leave as they were. */
const TOUCHED =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet1\.xml|xl\/worksheets\/_rels\/sheet1\.xml\.rels|xl\/drawings\/(?:_rels\/)?drawing1\.xml(?:\.rels)?|xl\/calcChain\.xml)$/;

describe("[WB2] workbooks that others made", () => {
  test("[WB2] every part that was not to be touched is there byte for byte", () => {
    let same = 0;
    let all = 0;
    for (const { name, before, after } of cases) {
      const [old, made] = [unzipSync(before), unzipSync(after)];
      for (const [part, bytes] of Object.entries(old)) {
        all += 1;
        if (made[part] !== undefined && Buffer.compare(bytes, made[part]) === 0) same += 1;
        else expect(`${name}: ${part}`).toMatch(new RegExp(`: ${TOUCHED.source.slice(1)}`));
      }
    }
    process.stdout.write(`${String(same)} of ${String(all)} parts byte for byte\n`);
    expect(cases.length).toBeGreaterThanOrEqual(13);
    expect(same).toBeGreaterThan(all / 2);
  });

  test("[WB2] in the sheet that was written, every element and every other cell is as it was", () => {
    for (const { name, before, after } of cases) {
      const read = (bytes: Uint8Array): string =>
        new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
      const other = (text: string): string =>
        text
          .replace(/<c r="C[234]"[^>]*?(?:\/>|>.*?<\/c>)/g, "")
          .replace(/(<row r="[234]"[^>]*?) spans="[^"]*"/g, "$1")
          .replace(/<dimension [^>]*>/, "")
          .replace(/<drawing [^>]*>/, "");
      expect(other(read(after)), name).toBe(other(read(before)));
    }
  });

  test("[WB5] Microsoft's validator finds nothing that was not there before", async () => {
    for (const { name, before, after } of cases) {
      const [old, made] = [
        await validatorFindings(before, name),
        await validatorFindings(after, name),
      ];
      expect(
        made.filter((finding) => !old.includes(finding)),
        name,
      ).toEqual([]);
    }
  });

  test("[WB3] LibreOffice opens each, and what it calculates is right", () => {
    for (const { name } of cases) {
      const sheet = shown.get(`filled-${name.replace(".xlsx", "")}-Samräkna & co.csv`);
      expect(sheet, name).toBe("Kod;Belopp\n01;1000\n02;2000\n03;3000\n;\n6000;8485\n");
    }
  });
});
