import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A workbook to open in LibreOffice, and what to type there before it is saved again. */
export interface BookToSave {
  readonly bytes: Uint8Array;
  readonly edits: readonly CellEdit[];
}

/** A number typed into a cell. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly number: number;
}

/**
 * Has LibreOffice open workbooks, type in cells, calculate every formula anew and
 * save as .xlsx: all in one run. Cached values are not trusted.
 */
export function saveInLibreOffice(books: readonly BookToSave[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "books-"));
  try {
    const profile = macroProfile();
    const paths = books.map((_, index) => ({
      from: join(folder, `${String(index)}-in.xlsx`),
      to: join(folder, `${String(index)}-out.xlsx`),
    }));
    books.forEach(({ bytes }, index) => {
      writeFileSync(paths[index]?.from ?? "", bytes);
    });
    const lines = books.flatMap(({ edits }, index) => [
      `open|${paths[index]?.from ?? ""}`,
      ...edits.map(({ sheet, cell, number }) => `set|${sheet}|${cell}|${String(number)}`),
      `save|${paths[index]?.to ?? ""}`,
    ]);
    const job = join(folder, "job.txt");
    writeFileSync(job, `${lines.join("\n")}\n`);
    soffice(profile, `macro:///Standard.Module1.Run(${job})`);
    return paths.map(({ to }) => readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function soffice(profile: string, argument: string): void {
  const args = [`-env:UserInstallation=file://${profile}`, "--headless", argument];
  const run = spawnSync("soffice", args, { encoding: "utf8" });
  if (run.error !== undefined || run.status !== 0) {
    throw new Error(`LibreOffice (Debian: libreoffice-calc) did not run: ${run.stderr}`);
  }
}

const made: { profile: string | null } = { profile: null };

/** A profile that calculates everything on loading and has the macro below; one for all of a process's runs. */
function macroProfile(): string {
  made.profile ??= newProfile();
  return made.profile;
}

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "libreoffice-"));
  process.once("exit", () => {
    rmSync(profile, { recursive: true, force: true });
  });
  const basic = join(profile, "user/basic/Standard");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user/registrymodifications.xcu"), SETTINGS);
  // The first start fills in the macro library; only then can a module be put into it.
  soffice(profile, "--terminate_after_init");
  mkdirSync(basic, { recursive: true });
  writeFileSync(join(basic, "Module1.xba"), MODULE);
  return profile;
}

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Run(job As String)
  Dim file As Integer, text As String, part, book
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim xlsx(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  xlsx(0).Name = "FilterName"
  xlsx(0).Value = "Calc MS Excel 2007 XML"
  file = FreeFile
  Open job For Input As #file
  Do While Not Eof(file)
    Line Input #file, text
    part = Split(text, "|")
    Select Case part(0)
      Case "open"
        book = StarDesktop.loadComponentFromURL(ConvertToURL(part(1)), "_blank", 0, hidden())
      Case "set"
        book.Sheets.getByName(part(1)).getCellRangeByName(part(2)).Value = CDbl(part(3))
      Case "save"
        book.calculateAll()
        book.storeToURL(ConvertToURL(part(1)), xlsx())
        book.close(True)
    End Select
  Loop
  Close #file
End Sub
</script:module>
`;
