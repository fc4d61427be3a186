import type { Problem, Result } from "../../../engine/index.ts";
import { succeed } from "../../../engine/index.ts";
import { showsDay } from "./date-formats.ts";
import { spelledFormats } from "./number-formats.ts";
import type { PartReader } from "../package/part-reader.ts";
import { presentParts } from "../package/relationships.ts";
import type { WorkbookPart } from "../read/workbook-part.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, elementsIn } from "../xml/node.ts";

/** The styles whose numbers a 1904 book counts from another day; none in a book of the usual kind. */
export function readDateStyles(
  reader: PartReader,
  workbook: WorkbookPart,
): Result<ReadonlySet<number>, Problem> {
  const [name] = presentParts(reader.book, workbook.relationships, "styles");
  if (!workbook.from1904 || name === undefined) return succeed(new Set());
  const xml = reader.read(name);
  return xml.ok ? succeed(dateStyles(xml.value.root)) : xml;
}

function dateStyles(styles: XmlNode): ReadonlySet<number> {
  const spelled = spelledFormats(styles);
  const list = childNamed(styles, "cellXfs");
  const formats = list === null ? [] : elementsIn(list);
  return new Set(
    formats.flatMap((format, index) => {
      const id = Number(format.attributes.get("numFmtId") ?? "0");
      return showsDay(id, spelled.get(id) ?? null) ? [index] : [];
    }),
  );
}
