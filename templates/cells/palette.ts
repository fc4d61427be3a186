import type { CellLook, NumberFormat } from "../model/look.ts";
import { NUMBER_FORMATS } from "../model/look.ts";

/** The colours, all of them WCAG AA on what they stand on. */
export const COLORS = {
  ink: "1F2933",
  quiet: "52606D",
  deep: "12455A",
  paper: "FFFFFF",
  band: "E3EEF2",
  input: "FFF9E5",
  inputInk: "1F3A93",
  line: "9FB3C0",
  bar: "2A7F9E",
  good: "1E6B3A",
  goodFill: "E4F3E8",
  bad: "8A1C1C",
  badFill: "FBE3E1",
  report: "12455A",
  inputTab: "D9A400",
} as const;

const line = { style: "thin", color: COLORS.line } as const;
const strong = { style: "medium", color: COLORS.deep } as const;

/** The looks that our sheets are made of. */
export const LOOKS = {
  title: { font: { bold: true, size: 18, color: COLORS.deep } },
  subtitle: { font: { size: 13, color: COLORS.ink } },
  section: { font: { bold: true, size: 12, color: COLORS.deep } },
  note: { font: { italic: true, size: 10, color: COLORS.quiet } },
  topNote: {
    font: { italic: true, size: 10, color: COLORS.quiet },
    align: { vertical: "top" },
  },
  wrappedNote: {
    font: { italic: true, size: 10, color: COLORS.quiet },
    align: { wrap: true, vertical: "top" },
  },
  label: { font: { color: COLORS.quiet } },
  value: { font: { color: COLORS.ink }, align: { horizontal: "left" } },
  strongValue: { font: { bold: true, color: COLORS.ink }, align: { horizontal: "left" } },
  header: {
    font: { bold: true, color: COLORS.paper },
    fill: COLORS.deep,
    align: { wrap: true, vertical: "center" },
    border: { bottom: strong },
  },
  cell: { font: { color: COLORS.ink }, border: { bottom: line } },
  group: { font: { bold: true, color: COLORS.ink }, fill: COLORS.band, border: { bottom: line } },
  sum: {
    font: { bold: true, color: COLORS.ink },
    border: { top: strong, bottom: { style: "double", color: COLORS.deep } },
  },
  input: {
    font: { color: COLORS.inputInk },
    fill: COLORS.input,
    border: { bottom: line },
    align: { vertical: "center" },
  },
  code: { font: { color: COLORS.quiet }, border: { bottom: line }, numberFormat: "@" },
} as const satisfies Readonly<Record<string, CellLook>>;

/** Makes a look of another, once for each: equal looks are then the same object, which is quick to know again. */
function derived(make: (look: CellLook) => CellLook): (look: CellLook) => CellLook {
  const known = new WeakMap<CellLook, CellLook>();
  return (look) => {
    const made = known.get(look) ?? make(look);
    known.set(look, made);
    return made;
  };
}

const FORMATTED = Object.fromEntries(
  NUMBER_FORMATS.map((numberFormat) => [
    numberFormat,
    derived((look) => ({ ...look, numberFormat })),
  ]),
);

/** A look with a number format. */
export function withFormat(look: CellLook, numberFormat: NumberFormat): CellLook {
  return FORMATTED[numberFormat]?.(look) ?? { ...look, numberFormat };
}

/** A look for text that may run over several lines of its cell. */
export const wrapped = derived((look) => ({
  ...look,
  align: { ...look.align, wrap: true, vertical: "center" },
}));

/** A text with room to the numbers before it. */
export const indented = derived((look) => ({
  ...look,
  align: { ...look.align, horizontal: "left", indent: 1 },
}));

/** A look with its content at the left edge. */
export const leftAligned = derived((look) => ({
  ...look,
  align: { ...look.align, horizontal: "left" },
}));

/** A look with its content at the right edge. */
export const rightAligned = derived((look) => ({
  ...look,
  align: { ...look.align, horizontal: "right", indent: 0 },
}));

/** A look with its content where the spreadsheet puts it. */
export const unaligned = derived((look) => ({ ...look, align: {} }));
