import type { Problem, Result } from "../../../engine/index.ts";
import { succeed } from "../../../engine/index.ts";
import type { XlsxBook } from "./book.ts";
import { partOf } from "./book.ts";
import type { PartReader } from "./part-reader.ts";
import { relationshipsPart, resolveTarget } from "./part-names.ts";
import type { XmlNode } from "../xml/node.ts";
import { childrenNamed } from "../xml/node.ts";

/** How one part knows another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `table`; strict and transitional files agree in it. */
  readonly kind: string;
  /** The other part's name; null for something outside the package. */
  readonly part: string | null;
}

/** The relationships of a part, or of the package where the name is empty. */
export function readRelationships(
  reader: PartReader,
  source: string,
): Result<readonly Relationship[], Problem> {
  const name = relationshipsPart(source);
  if (partOf(reader.book, name) === null) return succeed([]);
  const read = reader.read(name);
  return read.ok ? succeed(relationshipsIn(read.value.root, source)) : read;
}

/** The relationships that an element lists. */
export function relationshipsIn(root: XmlNode, source: string): readonly Relationship[] {
  return childrenNamed(root, "Relationship").map(({ attributes }) => {
    const type = attributes.get("Type") ?? "";
    const isOutside = attributes.get("TargetMode") === "External";
    return {
      id: attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      part: isOutside ? null : resolveTarget(source, attributes.get("Target") ?? ""),
    };
  });
}

/** The part of the first relationship of a kind; null where there is none. */
export function partOfKind(list: readonly Relationship[], kind: string): string | null {
  return list.find((one) => one.kind === kind && one.part !== null)?.part ?? null;
}

/** The parts of the relationships of a kind; a relationship that leads to nothing is passed over. */
export function presentParts(
  book: XlsxBook,
  list: readonly Relationship[],
  kind: string,
): readonly string[] {
  return list.flatMap((one) =>
    one.kind === kind && one.part !== null && partOf(book, one.part) !== null ? [one.part] : [],
  );
}
