import type { Problem, Result } from "../../../engine/index.ts";
import { allOf, succeed } from "../../../engine/index.ts";
import type { Operation } from "../../workbook.ts";
import type { XlsxBook } from "../package/book.ts";
import type { PartReader } from "../package/part-reader.ts";
import { partOf } from "../package/book.ts";
import { relationshipsPart } from "../package/part-names.ts";
import { partOfKind, presentParts, readRelationships } from "../package/relationships.ts";
import type { Tab, WorkbookPart } from "../read/workbook-part.ts";
import { isWorksheet } from "../read/workbook-part.ts";

/**
 * The names of the parts that a plan can touch or must know, but for the sheets
 * themselves: relationships, the tables whose names and numbers are taken, the
 * drawings and charts of sheets that the plan draws in.
 */
export function partsNeeded(
  reader: PartReader,
  { xml, tabs, relationships }: WorkbookPart,
  plan: readonly Operation[],
): Result<readonly string[], Problem> {
  const asksTables = plan.some(({ kind }) => kind === "add-table" || kind === "resize-table");
  const named = sheetsIn(plan);
  const drawn = sheetsIn(plan.filter(({ kind }) => kind === "add-chart" || kind === "point-chart"));
  const perSheet = tabs.map((tab) =>
    besideSheet(reader, tab, {
      isNamed: named.has(tab.name.toLowerCase()),
      isDrawn: drawn.has(tab.name.toLowerCase()),
      asksTables,
    }),
  );
  const beside = allOf(perSheet);
  if (!beside.ok) return beside;
  const styles = presentParts(reader.book, relationships, "styles").slice(0, 1);
  const own = ["[Content_Types].xml", ...linksPart(reader.book, xml.name), ...styles];
  return succeed([...new Set([...own, ...beside.value.flat()])]);
}

/** The sheets that a plan names, in small letters. */
export function sheetsIn(plan: readonly Operation[]): ReadonlySet<string> {
  return new Set(
    plan.flatMap((operation) => ("sheet" in operation ? [operation.sheet.toLowerCase()] : [])),
  );
}

interface Asked {
  readonly isNamed: boolean;
  readonly isDrawn: boolean;
  readonly asksTables: boolean;
}

function besideSheet(
  reader: PartReader,
  tab: Tab,
  { isNamed, isDrawn, asksTables }: Asked,
): Result<readonly string[], Problem> {
  if (!isWorksheet(tab) || (!isNamed && !asksTables)) return succeed([]);
  const { part } = tab;
  const links = readRelationships(reader, part);
  if (!links.ok) return links;
  const drawing = isDrawn ? partOfKind(links.value, "drawing") : null;
  const drawn = drawing === null ? succeed([]) : inDrawing(reader, drawing);
  if (!drawn.ok) return drawn;
  const tables = asksTables ? presentParts(reader.book, links.value, "table") : [];
  return succeed([...(isNamed ? linksPart(reader.book, part) : []), ...tables, ...drawn.value]);
}

function inDrawing(reader: PartReader, drawing: string): Result<readonly string[], Problem> {
  const links = readRelationships(reader, drawing);
  if (!links.ok) return links;
  const charts = presentParts(reader.book, links.value, "chart");
  return succeed([drawing, ...linksPart(reader.book, drawing), ...charts]);
}

function linksPart(book: XlsxBook, source: string): readonly string[] {
  const name = relationshipsPart(source);
  return partOf(book, name) === null ? [] : [name];
}
