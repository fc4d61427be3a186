import type { PartKind } from "./content-types.ts";
import { listPart, unlistPart } from "./content-types.ts";
import type { Draft } from "./draft.ts";
import { addPart, newPart, openedPart } from "./draft.ts";
import { relationshipsPart, relativeTarget } from "../package/part-names.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { Relationship } from "../package/relationships.ts";
import { relationshipsIn } from "../package/relationships.ts";
import { append, element, removeChild } from "../xml/edit.ts";
import { childrenNamed } from "../xml/node.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The relationships of a part, with those that have been made. */
export function linksOf(draft: Draft, source: string): readonly Relationship[] {
  const part = openedPart(draft, relationshipsPart(source));
  return part === null ? [] : relationshipsIn(part.root, source);
}

/** The parts of a kind that a part leads to. */
export function linkedParts(draft: Draft, source: string, kind: string): readonly string[] {
  return linksOf(draft, source).flatMap((link) =>
    link.kind === kind && link.part !== null ? [link.part] : [],
  );
}

/** Adds a part, lists it and leads to it from another; gives the relationship's id. */
export function linkPart(draft: Draft, source: string, added: Added): string {
  addPart(draft, added.part);
  listPart(draft, added.part.name, added.kind);
  const { root } = relationshipsOf(draft, source);
  const id = freeId(linksOf(draft, source));
  const attributes = {
    Id: id,
    Type: `${draft.namespaces.relationships}/${added.kind}`,
    Target: relativeTarget(source, added.part.name),
  };
  append(root, element(`${root.prefix}Relationship`, attributes));
  return id;
}

/** A new part and what kind it is. */
export interface Added {
  readonly part: XmlPart;
  readonly kind: PartKind;
}

function relationshipsOf(draft: Draft, source: string): XmlPart {
  const name = relationshipsPart(source);
  const present = openedPart(draft, name);
  if (present !== null) return present;
  const made = newPart(name, element("Relationships", { xmlns: RELATIONSHIPS }));
  addPart(draft, made);
  return made;
}

function freeId(links: readonly Relationship[]): string {
  const taken = new Set(links.map(({ id }) => id.toLowerCase()));
  let number = links.length + 1;
  while (taken.has(`rid${String(number)}`)) number += 1;
  return `rId${String(number)}`;
}

/** Takes the parts of a kind away, with what leads to them from a part. */
export function unlinkParts(draft: Draft, source: string, kind: string): void {
  const relationships = openedPart(draft, relationshipsPart(source));
  if (relationships === null) return;
  for (const link of linksOf(draft, source)) {
    if (link.kind !== kind || link.part === null) continue;
    draft.removed.add(link.part.toLowerCase());
    unlistPart(draft, link.part);
    for (const node of childrenNamed(relationships.root, "Relationship")) {
      if (node.attributes.get("Id") === link.id) removeChild(relationships.root, node);
    }
  }
}
