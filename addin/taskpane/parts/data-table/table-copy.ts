import type { Language } from "../../../../engine/index.ts";
import { unsteered } from "../../../../templates/text/list-format.ts";
import { cellText } from "./cell-text.ts";
import type { TableCell, TableColumn, TableModel } from "./table-model.ts";

/**
 * A table as HTML for Excel, LibreOffice and Word. Numbers show as people write them
 * and carry their digits beside (`x:num` for Excel, `sdval` for LibreOffice), so that
 * they are numbers in a spreadsheet of any language; texts are marked as texts, so
 * that none becomes a formula or loses its zeros.
 *
 * @rule PA7
 */
export function tableHtml({ caption, columns, rows }: TableModel, language: Language): string {
  const heads = columns.map(
    ({ header, kind }) => `<th align="${side(kind)}">${escaped(header)}</th>`,
  );
  const lines = rows.map(({ cells }) => {
    const tds = cells.map((cell, index) =>
      htmlCell(cell, columns[index]?.kind ?? "text", language),
    );
    return `<tr>${tds.join("")}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1"><caption>${escaped(caption)}</caption><tr>${heads.join("")}</tr>${lines.join("")}</table></body></html>`;
}

/** A table as text with tabs, for where HTML is not taken: numbers bare but for the decimal sign. @rule PA7 */
export function tableText({ columns, rows }: TableModel, language: Language): string {
  const lines = [
    columns.map(({ header }) => plain(header)),
    ...rows.map(({ cells }) => cells.map((cell) => bareText(cell, language))),
  ];
  return lines.map((cells) => `${cells.join("\t")}\r\n`).join("");
}

function htmlCell(cell: TableCell, kind: TableColumn["kind"], language: Language): string {
  const shown = escaped(cellText(cell, language));
  const { content } = cell;
  if (content.kind === "digits") {
    const { digits } = content;
    return `<td align="right" x:num="${digits}" sdval="${digits}" sdnum="1033;">${shown}</td>`;
  }
  const asText = shown === "" ? "" : ` style="mso-number-format:'\\@'" sdnum="1033;0;@"`;
  return `<td align="${side(kind)}"${asText}>${shown}</td>`;
}

function side(kind: TableColumn["kind"]): string {
  return kind === "number" ? "right" : "left";
}

function bareText({ content }: TableCell, language: Language): string {
  if (content.kind === "text") return plain(content.text);
  return language === "sv" ? content.digits.replace(".", ",") : content.digits;
}

/**
 * One cell on one line; what a spreadsheet would take for a formula, or for the beginning
 * of a quotation that goes on past the cell, gets an apostrophe.
 */
function plain(text: string): string {
  const flat = unsteered(text.replace(/[\t\r\n]+/g, " "));
  return /^(?:"|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(flat) ? `'${flat}` : flat;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
