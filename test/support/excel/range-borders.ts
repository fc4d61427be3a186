import type { Area } from "./area.ts";
import { invalidArgument } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import { readOnly } from "./host-object.ts";
import { commonLook, setLook } from "./looks.ts";
import type { MemorySheet } from "./model.ts";
import { mayFormat } from "./protection.ts";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Edge = (typeof EDGES)[number];

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** `range.format.borders`. Each cell keeps lines of its own; a neighbour does not know of them. */
export function rangeBorders(sheet: MemorySheet, areas: readonly Area[]): HostObject {
  const border = (edge: Edge): HostObject => rangeBorder(sheet, areas, edge);
  return {
    type: "RangeBorderCollection",
    properties: { Count: readOnly(() => EDGES.length) },
    items: () => EDGES.map(border),
    item: (key) => {
      const edge = EDGES.find((one) => one === key);
      if (edge === undefined) throw invalidArgument();
      return border(edge);
    },
  };
}

function rangeBorder(sheet: MemorySheet, areas: readonly Area[], edge: Edge): HostObject {
  const lined = areas.flatMap((area) => linesOf(area, edge));
  const part = (name: string, check: (value: unknown) => string): Property => ({
    get: () => {
      const found = new Set(
        lined.map(({ area, side }) => commonLook(sheet, area, `border.${side}.${name}`)),
      );
      const [first = null] = found;
      return found.size === 1 ? first : null;
    },
    set: (value) => {
      const checked = check(value);
      mayFormat(sheet, "Cells");
      for (const { area, side } of lined) setLook(sheet, area, `border.${side}.${name}`, checked);
    },
  });
  const style = part("style", oneOf(STYLES));
  const weight = part("weight", oneOf(WEIGHTS));
  return {
    type: "RangeBorder",
    id: edge,
    properties: {
      SideIndex: readOnly(() => edge),
      Style: style,
      Color: withLine(style, part("color", colorText)),
      Weight: withLine(style, weight),
    },
  };
}

/** A colour or a weight draws a line where there was none. */
function withLine(style: Property, property: Property): Property {
  return {
    get: property.get,
    set: (value) => {
      if (style.get() === "None") style.set?.("Continuous");
      property.set?.(value);
    },
  };
}

function colorText(value: unknown): string {
  if (typeof value !== "string" || !/^#?[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument();
  return `#${value.replace("#", "").toUpperCase()}`;
}

function oneOf(choices: readonly string[]): (value: unknown) => string {
  return (value) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw invalidArgument();
    return choice;
  };
}

/** Which cells have a line of a range's edge, and on which of their sides. */
function linesOf(area: Area, edge: Edge): readonly { area: Area; side: string }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideHorizontal":
      return area.top === area.bottom
        ? []
        : [{ area: { ...area, bottom: area.bottom - 1 }, side: "bottom" }];
    case "InsideVertical":
      return area.left === area.right
        ? []
        : [{ area: { ...area, right: area.right - 1 }, side: "right" }];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, side: edge === "DiagonalDown" ? "diagonalDown" : "diagonalUp" }];
  }
}
