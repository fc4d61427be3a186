import type {
  AlignLook,
  BorderLook,
  ConditionalLook,
  FontLook,
  LineLook,
} from "../../../templates/model/look.ts";
import { cloneNode, element } from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { elementsIn } from "../xml/node.ts";

/** The order in which Excel writes a font, and in which readers may demand it. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** `RRGGBB` as styles write a colour, with full opacity before it. */
export function opaque(color: string): string {
  return `FF${color.toUpperCase()}`;
}

/** A font as another but for what a look says. */
export function fontNode(base: XmlNode, look: FontLook): XmlNode {
  const { prefix } = base;
  const parts = new Map(elementsIn(base).map((part) => [part.name, cloneNode(part)]));
  const put = (name: string, attributes: Readonly<Record<string, string | number>>): void => {
    parts.set(name, element(prefix + name, attributes));
  };
  for (const [name, isWanted] of [["b", look.bold] as const, ["i", look.italic] as const]) {
    if (isWanted === true) put(name, {});
    if (isWanted === false) parts.delete(name);
  }
  if (look.size !== undefined) put("sz", { val: look.size });
  if (look.color !== undefined) put("color", { rgb: opaque(look.color) });
  const rank = ({ name }: XmlNode): number => FONT_ORDER.indexOf(name);
  const sorted = [...parts.values()].sort((one, other) => rank(one) - rank(other));
  return element(`${prefix}font`, {}, sorted);
}

/** One colour all over. */
export function fillNode(prefix: string, color: string): XmlNode {
  return element(`${prefix}fill`, {}, [
    element(`${prefix}patternFill`, { patternType: "solid" }, [
      element(`${prefix}fgColor`, { rgb: opaque(color) }),
      element(`${prefix}bgColor`, { indexed: 64 }),
    ]),
  ]);
}

/** Lines above and below. */
export function borderNode(prefix: string, { top, bottom }: BorderLook): XmlNode {
  return element(`${prefix}border`, {}, [
    element(`${prefix}left`),
    element(`${prefix}right`),
    lineNode(`${prefix}top`, top),
    lineNode(`${prefix}bottom`, bottom),
    element(`${prefix}diagonal`),
  ]);
}

function lineNode(qualifiedName: string, line: LineLook | undefined): XmlNode {
  if (line === undefined) return element(qualifiedName);
  const prefix = qualifiedName.slice(0, qualifiedName.indexOf(":") + 1);
  const color = element(`${prefix}color`, { rgb: opaque(line.color) });
  return element(qualifiedName, { style: line.style }, [color]);
}

/** How the content lies. */
export function alignmentNode(prefix: string, align: AlignLook): XmlNode {
  return element(`${prefix}alignment`, {
    horizontal: align.horizontal ?? (align.indent === undefined ? undefined : "left"),
    vertical: align.vertical,
    wrapText: align.wrap === true ? 1 : undefined,
    indent: align.indent,
  });
}

/** What a conditional format lays over a cell's own look. */
export function conditionalNode(prefix: string, { fill, font }: ConditionalLook): XmlNode {
  const background = (color: string): XmlNode =>
    element(`${prefix}fill`, {}, [
      element(`${prefix}patternFill`, {}, [element(`${prefix}bgColor`, { rgb: opaque(color) })]),
    ]);
  const bold = font?.bold === undefined ? [] : [element(`${prefix}b`, font.bold ? {} : { val: 0 })];
  const color =
    font?.color === undefined ? [] : [element(`${prefix}color`, { rgb: opaque(font.color) })];
  return element(`${prefix}dxf`, {}, [
    ...(font === undefined ? [] : [element(`${prefix}font`, {}, [...bold, ...color])]),
    ...(fill === undefined ? [] : [background(fill)]),
  ]);
}
