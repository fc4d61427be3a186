import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A cell of a sheet: a number, or a formula as LibreOffice writes it (`=SUM([.B1:.B3])`). */
export type Cell = number | string;

/**
 * Has LibreOffice calculate a sheet and returns the values it shows. Nothing is
 * cached in the file, so every formula is evaluated by LibreOffice itself.
 */
export function calculate(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "calc-"));
  try {
    writeFileSync(join(folder, "sheet.fods"), flatSheet(rows));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    // Token 44: comma; 34: quotation mark; 76: UTF-8; the last ones keep values as they are stored.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", folder];
    const run = spawnSync("soffice", [...args, join(folder, "sheet.fods")], { encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`LibreOffice (Debian: libreoffice-calc) did not run: ${run.stderr}`);
    }
    const text = readFileSync(join(folder, "sheet.csv"), "utf8");
    return text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatSheet(rows: readonly (readonly Cell[])[]): string {
  const body = rows.map(
    (cells) => `<table:table-row>${cells.map(cellXml).join("")}</table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="S">${body.join("\n")}</table:table></office:spreadsheet></office:body>
</office:document>`;
}

function cellXml(cell: Cell): string {
  if (typeof cell === "number") {
    return `<table:table-cell office:value-type="float" office:value="${String(cell)}"/>`;
  }
  const formula = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<table:table-cell table:formula="of:${formula}"/>`;
}
