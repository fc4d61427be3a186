import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { inFolder } from "./xlsx-programs.ts";

/** What a cell holds after a table has been pasted: a number, a text, or what a formula made. */
export type Pasted = number | string | null;

/** How a computer writes numbers. */
export type Locale = "sv-SE" | "en-US" | "de-CH";

/** Has LibreOffice Calc (Debian: libreoffice-calc) take in tables as HTML, on a computer of some language. */
export function pastedInCalc(
  tables: readonly string[],
  locale: Locale,
): Promise<readonly (readonly (readonly Pasted[])[])[]> {
  return inFolder(async (folder) => {
    const profile = join(folder, ".profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings(locale));
    const files = tables.map((html, index) => {
      const file = join(folder, `${String(index)}.html`);
      writeFileSync(file, html);
      return file;
    });
    const where = `-env:UserInstallation=file://${profile}`;
    const how = ["--infilter=HTML (StarCalc)", "--convert-to", "xlsx:Calc MS Excel 2007 XML"];
    const done = spawnSync("soffice", [where, "--headless", ...how, "--outdir", folder, ...files], {
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(`LibreOffice did not run: ${done.stderr}`);
    return Promise.all(files.map((file) => cellsIn(file.replace(/html$/, "xlsx"))));
  });
}

function settings(locale: Locale): string {
  const setup = "/org.openoffice.Setup/L10N";
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="${setup}"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`;
}

async function cellsIn(file: string): Promise<readonly (readonly Pasted[])[]> {
  const book = new ExcelJS.Workbook();
  const bytes = readFileSync(file);
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const [sheet] = book.worksheets;
  const rows: (readonly Pasted[])[] = [];
  sheet?.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => held(row.getCell(index + 1)));
    rows.push(cells);
  });
  return rows;
}

function held({ type, value, formula }: ExcelJS.Cell): Pasted {
  if (type === ExcelJS.ValueType.Formula) return `formula ${formula}`;
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === null || value === undefined) return null;
  if (typeof value === "object" && "richText" in value) {
    return value.richText.map(({ text }) => text).join("");
  }
  return `a ${typeof value} ${JSON.stringify(value)}`;
}
