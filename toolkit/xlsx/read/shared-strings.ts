import type { Problem, Result } from "../../../engine/index.ts";
import { succeed } from "../../../engine/index.ts";
import { decodeCellText } from "./cell-text.ts";
import type { PartReader } from "../package/part-reader.ts";
import type { Relationship } from "../package/relationships.ts";
import { partOfKind } from "../package/relationships.ts";
import type { XmlNode } from "../xml/node.ts";
import { childrenNamed, elementsIn } from "../xml/node.ts";

/** The texts that cells share; none where the book has no such part. */
export function readSharedStrings(
  reader: PartReader,
  relationships: readonly Relationship[],
): Result<readonly string[], Problem> {
  const name = partOfKind(relationships, "sharedStrings");
  if (name === null) return succeed([]);
  const xml = reader.read(name);
  if (!xml.ok) return xml;
  return succeed(childrenNamed(xml.value.root, "si").map(richText));
}

/** The text of a string item: its runs one after another, without the reading aids of Japanese. */
export function richText(item: XmlNode): string {
  let text = "";
  for (const child of elementsIn(item)) {
    if (child.name === "t") text += decodeCellText(child.text);
    if (child.name === "r") {
      for (const run of childrenNamed(child, "t")) text += decodeCellText(run.text);
    }
  }
  return text;
}
