import type { XlsxBook } from "../package/book.ts";
import { relationshipsPart, resolveTarget } from "../package/part-names.ts";
import { decodeXml } from "../xml/decoding.ts";
import { decodeEntities } from "../xml/entities.ts";
import type { XmlNode } from "../xml/node.ts";
import { childrenNamed } from "../xml/node.ts";

/**
 * The names, in small letters, that a new part may not have: those of parts, those that the
 * list of contents or a relationship still has of parts that are gone, and those of parts
 * whose relationships were left behind. A part under such a name would be listed twice, or
 * be found by what was never meant for it.
 *
 * @rule WB2 WB5
 */
export function takenNames(book: XlsxBook, contents: XmlNode): Set<string> {
  const listed = childrenNamed(contents, "Override").map(({ attributes }) =>
    resolveTarget("", attributes.get("PartName") ?? ""),
  );
  const parts = [...book.parts.values()];
  const linked = parts.flatMap(({ name, bytes }) => {
    const source = sourceOf(name);
    return source === null ? [] : [source, ...targetsIn(decodeXml(bytes) ?? "", source)];
  });
  const all = [...parts.map(({ name }) => name), ...listed, ...linked];
  return new Set(all.map((name) => name.toLowerCase()));
}

/** The first name of a pattern, `xl/tables/table#.xml`, that is not taken. */
export function freeNameAmong(taken: ReadonlySet<string>, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const name = pattern.replace("#", String(number));
    const isFree = [name, relationshipsPart(name)].every((one) => !taken.has(one.toLowerCase()));
    if (isFree) return name;
  }
}

/** The part whose relationships a part holds; null for a part that holds none. */
function sourceOf(name: string): string | null {
  const parts = /^(?<folder>.*?)_rels\/(?<own>[^/]*)\.rels$/i.exec(name)?.groups;
  return parts === undefined ? null : `${parts["folder"] ?? ""}${parts["own"] ?? ""}`;
}

/** What relationships lead to, without looking further into a part that nothing else needs. */
function targetsIn(text: string, source: string): readonly string[] {
  return [...text.matchAll(/\bTarget\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)].map(
    ([, double, single]) => {
      const target = double ?? single ?? "";
      return resolveTarget(source, decodeEntities(target) ?? target);
    },
  );
}
