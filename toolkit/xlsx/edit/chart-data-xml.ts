import type { ChartCells } from "../../workbook.ts";
import { escapeText } from "../xml/escape.ts";

/** Cells with texts, and what stands in them, as a chart keeps both. */
export function textCells(prefix: string, { reference, shown }: ChartCells): string {
  const points = shown.map((text, index) => point(prefix, index, String(text)));
  return `<${prefix}strRef>${formula(prefix, reference)}<${prefix}strCache>${count(prefix, shown)}${points.join("")}</${prefix}strCache></${prefix}strRef>`;
}

/** Cells with numbers; a text among them shows as nothing. */
export function numberCells(prefix: string, cells: ChartCells, format: string): string {
  const { reference, shown } = cells;
  const points = shown.map((number, index) =>
    typeof number === "number" ? point(prefix, index, String(number)) : "",
  );
  const code = `<${prefix}formatCode>${escapeText(format)}</${prefix}formatCode>`;
  return `<${prefix}numRef>${formula(prefix, reference)}<${prefix}numCache>${code}${count(prefix, shown)}${points.join("")}</${prefix}numCache></${prefix}numRef>`;
}

function formula(prefix: string, reference: string): string {
  return `<${prefix}f>${escapeText(reference)}</${prefix}f>`;
}

function count(prefix: string, shown: ChartCells["shown"]): string {
  return `<${prefix}ptCount val="${String(shown.length)}"/>`;
}

function point(prefix: string, index: number, text: string): string {
  return `<${prefix}pt idx="${String(index)}"><${prefix}v>${escapeText(text)}</${prefix}v></${prefix}pt>`;
}
