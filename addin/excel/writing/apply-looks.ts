import type { CellLook, LineLook } from "../../../templates/model/look.ts";
import type { CellAt } from "../../../toolkit/cells/address.ts";
import { addressLists } from "../plan/rectangles.ts";
import type { Writing } from "./writing.ts";

/** Cells that are to look alike, gathered so that each look is set in a few calls, however many cells. */
export interface Looks {
  readonly note: (sheet: string, at: CellAt, look: CellLook) => void;
  readonly apply: (writing: Writing) => Promise<void>;
}

interface Group {
  readonly sheet: string;
  readonly look: CellLook;
  readonly cells: CellAt[];
}

/** What a look takes to send, with its list of addresses. */
const LOOK_BYTES = 3_000;

/** Looks with nothing noted. */
export function makeLooks(): Looks {
  const noted = new Map<string, Group>();
  return {
    note: (sheet, at, look) => {
      const { numberFormat: _set, ...rest } = look;
      const key = JSON.stringify([sheet, rest]);
      const group: Group = noted.get(key) ?? { sheet, look: rest, cells: [] };
      group.cells.push(at);
      noted.set(key, group);
    },
    apply: async (writing) => {
      for (const { sheet, look, cells } of noted.values()) {
        for (const addresses of addressLists(cells)) {
          await writing.batch.reserve({ sent: LOOK_BYTES, received: 0 });
          dress(writing.batch.sheet(sheet).getRanges(addresses).format, look);
        }
      }
    },
  };
}

function dress(format: Excel.RangeFormat, { font, fill, border, align, unlocked }: CellLook): void {
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  // What is indented is aligned left, also where no alignment is given.
  const side = align?.horizontal ?? (align?.indent === undefined ? undefined : "left");
  if (side !== undefined) format.horizontalAlignment = SIDES[side];
  if (align?.vertical !== undefined) format.verticalAlignment = HEIGHTS[align.vertical];
  if (align?.wrap !== undefined) format.wrapText = align.wrap;
  if (align?.indent !== undefined) format.indentLevel = align.indent;
  if (border?.top !== undefined) draw(format.borders.getItem("EdgeTop"), border.top);
  if (border?.bottom !== undefined) {
    draw(format.borders.getItem("EdgeBottom"), border.bottom);
    // The lines between the rows of a block are edges of their cells.
    draw(format.borders.getItem("InsideHorizontal"), border.bottom);
  }
  if (unlocked !== undefined) format.protection.locked = !unlocked;
}

const SIDES = { left: "Left", right: "Right", center: "Center" } as const;
const HEIGHTS = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const LINES = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
} as const;

function draw(edge: Excel.RangeBorder, { style, color }: LineLook): void {
  edge.style = LINES[style].style;
  edge.weight = LINES[style].weight;
  edge.color = `#${color}`;
}
