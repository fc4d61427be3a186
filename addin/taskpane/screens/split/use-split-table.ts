import type { Figure } from "../../../../engine/index.ts";
import type { SplitLine } from "../../../../toolkit/split-table.ts";
import type { SplitView } from "../../../../toolkit/split-view.ts";
import { cellText } from "../../parts/data-table/cell-text.ts";
import type { TableCell, TableColumn, TableModel } from "../../parts/data-table/table-model.ts";
import { digitsCell, textCell } from "../../parts/data-table/table-model.ts";
import { useWords } from "../../pane-context.tsx";
import { useMedia } from "../../settings/use-theme.ts";

/** Below this width the amounts are next to the names, so that they are seen without scrolling. */
const NARROW = "(max-width: 639px)";

type ColumnId = "persons" | "share" | "exact" | "amount" | "published" | "off";

/** The split's table as the pane shows it: every number can be opened. @rule PA2 AU1 */
export function useSplitTable(
  { table, year }: SplitView,
  explain: ((figure: Figure, name: string) => void) | null,
): TableModel {
  const { language, own, shared } = useWords();
  const isNarrow = useMedia(NARROW);
  const order = isNarrow ? NARROW_ORDER : WIDE_ORDER;
  const ids = order.filter((id) => isShown(id, table));
  const headers: Readonly<Record<ColumnId, string>> = {
    persons: shared.population,
    share: own.split.share,
    exact: shared.exact,
    amount: shared.amount,
    published: shared.published,
    off: own.split.off,
  };
  const nameOf = (line: SplitLine): string => {
    if (line.kind === "sum") return shared.sum;
    return line.name?.[language] ?? shared.roundingDifference;
  };
  const cellOf = (line: SplitLine, id: ColumnId): TableCell => {
    const digits = line[id];
    const figure = figureOf(line, id);
    if (digits === null) return textCell("");
    const cell = digitsCell(digits, id === "off");
    if (figure === null || explain === null) return cell;
    const name = nameOf(line);
    const what = `${name}, ${headers[id]}`;
    return {
      ...cell,
      open: {
        label: own.trace.open(what, cellText(cell, language)),
        onOpen: () => {
          explain(figure, what);
        },
      },
    };
  };
  return {
    caption: own.split.table(String(year)),
    columns: [
      { id: "name", header: shared.party, kind: "text" },
      ...ids.map((id): TableColumn => ({ id, header: headers[id], kind: "number" })),
    ],
    rows: table.lines.map((line, index) => ({
      id: `${line.section}${String(index)}`,
      kind: line.section === "rows" ? "body" : "total",
      cells: [textCell(nameOf(line)), ...ids.map((id) => cellOf(line, id))],
    })),
  };
}

const WIDE_ORDER: readonly ColumnId[] = ["persons", "share", "exact", "amount", "published", "off"];
const NARROW_ORDER: readonly ColumnId[] = [
  "amount",
  "published",
  "off",
  "persons",
  "share",
  "exact",
];

function isShown(id: ColumnId, { hasPersons, hasPublished }: SplitView["table"]): boolean {
  if (id === "persons") return hasPersons;
  return id === "published" || id === "off" ? hasPublished : true;
}

/** What is behind a number. */
function figureOf({ kind, code }: SplitLine, id: ColumnId): Figure | null {
  if (kind === "rounding-difference") return { kind: "rounding-difference" };
  if (kind === "sum") return SUM_FIGURES[id];
  if (code === null) return null;
  const figure = FIGURES[id];
  return { kind: figure, code };
}

const FIGURES = {
  persons: "population",
  share: "share",
  exact: "exact",
  amount: "part",
  published: "printed",
  off: "published",
} as const satisfies Readonly<Record<ColumnId, Figure["kind"]>>;

/** The line of the sum says the cost of the year, which the column adds up to. */
const SUM_FIGURES: Readonly<Record<ColumnId, Figure | null>> = {
  persons: { kind: "population", code: null },
  share: null,
  exact: null,
  amount: { kind: "total" },
  published: { kind: "printed-sum" },
  off: { kind: "published-sum" },
};
