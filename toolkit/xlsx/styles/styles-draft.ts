import type { ConditionalLook, NumberFormat, CellLook } from "../../../templates/model/look.ts";
import { showsDay } from "./date-formats.ts";
import { freeNumber } from "../edit/free-number.ts";
import { alignmentNode, borderNode, conditionalNode, fillNode, fontNode } from "./look-xml.ts";
import { builtInId, ourFormat, spelledFormats } from "./number-formats.ts";
import type { XmlPart } from "../package/part-xml.ts";
import { plainStyles } from "../new/new-book.ts";
import { append, childMade, cloneNode, element, recount, setAttribute } from "../xml/edit.ts";
import { fragment } from "../xml/fragment.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, elementsIn, isOn, sourceOf } from "../xml/node.ts";

/** A book's styles, which only ever grow: no style is changed or moved. */
export interface StylesDraft {
  readonly part: XmlPart;
  readonly root: XmlNode;
  /** The places of what stands in a list, by its source; filled as lists are used. */
  readonly known: Map<string, Map<string, number>>;
  /** Styles that were asked for before. */
  readonly asked: Map<string, number>;
  /** Styles that cells were given, by their look and then by what they had before. */
  readonly byLook: WeakMap<CellLook, Map<number, number>>;
}

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** Own number formats begin here; those below are the spreadsheet's. */
const FIRST_OWN_FORMAT = 164;

/** Styles about to grow. */
export function stylesDraft(part: XmlPart): StylesDraft {
  return { part, root: part.root, known: new Map(), asked: new Map(), byLook: new WeakMap() };
}

/** The style of a look. */
export function styleFor(styles: StylesDraft, look: CellLook): number {
  return remembered(styles, `look ${JSON.stringify(look)}`, () => addLook(styles, look));
}

/** A style as another but with a number format. */
export function withNumberFormat(styles: StylesDraft, style: number, format: NumberFormat): number {
  return remembered(styles, `format ${String(style)} ${format}`, () => {
    const clone = cloneOf(styles, style);
    setAttribute(clone, "numFmtId", formatId(styles, format));
    setAttribute(clone, "applyNumberFormat", 1);
    return addTo(styles, "cellXfs", clone);
  });
}

/** A style as another, that says or does not say of its cell that what looks like a formula is text. */
export function withQuotePrefix(styles: StylesDraft, style: number, isQuoted: boolean): number {
  if (isOn(styleNode(styles, style), "quotePrefix") === isQuoted) return style;
  return remembered(styles, `quoted ${String(style)} ${String(isQuoted)}`, () => {
    const clone = cloneOf(styles, style);
    setAttribute(clone, "quotePrefix", isQuoted ? 1 : 0);
    return addTo(styles, "cellXfs", clone);
  });
}

/** Which of our number formats a style has; null for any other. */
export function formatOf(styles: StylesDraft, style: number): NumberFormat | null {
  return ourFormat(formatIdOf(styles, style), spelledFormats(styles.root));
}

/** Whether numbers in a style are shown as days. */
export function isDateStyle(styles: StylesDraft, style: number): boolean {
  const id = formatIdOf(styles, style);
  return showsDay(id, spelledFormats(styles.root).get(id) ?? null);
}

/** The look that a conditional format gives, by its place among those. */
export function conditionalStyle(styles: StylesDraft, look: ConditionalLook): number {
  return addTo(styles, "dxfs", conditionalNode(styles.root.prefix, look));
}

function formatIdOf(styles: StylesDraft, style: number): number {
  return Number(styleNode(styles, style).attributes.get("numFmtId") ?? "0");
}

function styleNode({ root }: StylesDraft, style: number): XmlNode {
  const list = childNamed(root, "cellXfs");
  return (list === null ? undefined : elementsIn(list)[style]) ?? element(`${root.prefix}xf`);
}

function cloneOf(styles: StylesDraft, style: number): XmlNode {
  return cloneNode(styleNode(styles, style));
}

function remembered({ asked }: StylesDraft, key: string, make: () => number): number {
  const known = asked.get(key);
  if (known !== undefined) return known;
  const made = make();
  asked.set(key, made);
  return made;
}

function addLook(styles: StylesDraft, look: CellLook): number {
  const { prefix } = styles.root;
  const { font, fill, border, align, numberFormat, unlocked } = look;
  const base = styleNode(styles, 0);
  const fontId = Number(base.attributes.get("fontId") ?? "0");
  const alignment = align === undefined ? [] : [alignmentNode(prefix, align)];
  const protection = unlocked === true ? [element(`${prefix}protection`, { locked: 0 })] : [];
  const given = (part: unknown): 1 | undefined => (part === undefined ? undefined : 1);
  const attributes = {
    numFmtId: numberFormat === undefined ? 0 : formatId(styles, numberFormat),
    fontId:
      font === undefined ? fontId : addTo(styles, "fonts", fontNode(fontAt(styles, fontId), font)),
    fillId: fill === undefined ? 0 : addTo(styles, "fills", fillNode(prefix, fill)),
    borderId: border === undefined ? 0 : addTo(styles, "borders", borderNode(prefix, border)),
    xfId: base.attributes.get("xfId"),
    applyNumberFormat: given(numberFormat),
    applyFont: given(font),
    applyFill: given(fill),
    applyBorder: given(border),
    applyAlignment: given(align),
    applyProtection: unlocked === true ? 1 : undefined,
  };
  return addTo(
    styles,
    "cellXfs",
    element(`${prefix}xf`, attributes, [...alignment, ...protection]),
  );
}

function fontAt({ root }: StylesDraft, id: number): XmlNode {
  const fonts = childNamed(root, "fonts");
  return (fonts === null ? undefined : elementsIn(fonts)[id]) ?? element(`${root.prefix}font`);
}

function formatId(styles: StylesDraft, format: NumberFormat): number {
  const builtIn = builtInId(format);
  if (builtIn !== null) return builtIn;
  const spelled = [...spelledFormats(styles.root)];
  const known = spelled.find(([, code]) => code === format);
  if (known !== undefined) return known[0];
  const id = freeNumber(
    spelled.map(([taken]) => taken),
    FIRST_OWN_FORMAT,
  );
  const attributes = { numFmtId: id, formatCode: format };
  addTo(styles, "numFmts", element(`${styles.root.prefix}numFmt`, attributes));
  return id;
}

/** Adds to a list what does not stand in it already; gives its place. */
function addTo(styles: StylesDraft, name: (typeof ORDER)[number], node: XmlNode): number {
  const list = childMade(styles.root, name, ORDER);
  if (elementsIn(list).length === 0) addDefaults(list);
  const known = styles.known.get(name) ?? placesIn(list);
  styles.known.set(name, known);
  const source = sourceOf(node);
  const present = known.get(source);
  if (present !== undefined) return present;
  const place = elementsIn(list).length;
  append(list, node);
  recount(list);
  known.set(source, place);
  return place;
}

/** Cells without a style have the first of each list: in a list with none, ours must not become that. */
function addDefaults(list: XmlNode): void {
  const plain = fragment(plainStyles("").replace(/<(\/?)/g, `<$1${list.prefix}`));
  const same = childNamed(plain, list.name);
  if (same === null || elementsIn(same).length === 0) return;
  for (const node of elementsIn(same)) append(list, node);
  recount(list);
}

function placesIn(list: XmlNode): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, node] of elementsIn(list).entries()) {
    const source = sourceOf(node);
    if (!places.has(source)) places.set(source, place);
  }
  return places;
}
