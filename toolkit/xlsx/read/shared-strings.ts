import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import { unsafe } from "../package/faults.ts";
import { MOST_TEXTS } from "../package/limits.ts";
import type { PartReader } from "../package/part-reader.ts";
import type { Relationship } from "../package/relationships.ts";
import { presentParts } from "../package/relationships.ts";
import { scanStrings } from "../scan/scan-strings.ts";
import { childrenNamed } from "../xml/node.ts";
import { richText } from "./rich-text.ts";

/** The texts that cells share; none where the book has no such part. */
export function readSharedStrings(
  reader: PartReader,
  relationships: readonly Relationship[],
): Result<readonly string[], Problem> {
  const [name] = presentParts(reader.book, relationships, "sharedStrings");
  if (name === undefined) return succeed([]);
  const text = reader.readText(name);
  if (!text.ok) return text;
  const texts = scanStrings(text.value, MOST_TEXTS);
  if (texts === "too-many") {
    return fail([unsafe({ file: reader.book.file, part: name }, "too-large")]);
  }
  if (texts !== null) return succeed(texts);
  const xml = reader.read(name);
  return xml.ok ? succeed(childrenNamed(xml.value.root, "si").map(richText)) : xml;
}
