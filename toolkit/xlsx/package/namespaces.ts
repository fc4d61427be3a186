import type { XmlNode } from "../xml/node.ts";

/** The names of the vocabularies that a book is written in. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
  readonly spreadsheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
}

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
};

/** The vocabulary of a book, by its workbook part: new parts are written in the same. */
export function namespacesOf(workbook: XmlNode): Namespaces {
  return [...workbook.attributes.values()].includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** The prefix that a root element gives a vocabulary; null where it gives none. */
function prefixFor(root: XmlNode, namespace: string): string | null {
  for (const [name, value] of root.attributes) {
    if (value === namespace && name.startsWith("xmlns:")) return `${name.slice("xmlns:".length)}:`;
  }
  return null;
}

/** The attributes that name a relationship on an element, with a prefix of its own where the root gives none. */
export function relationshipAttributes(
  root: XmlNode,
  namespace: string,
  id: string,
): Readonly<Record<string, string>> {
  const prefix = prefixFor(root, namespace);
  return prefix === null ? { "xmlns:r": namespace, "r:id": id } : { [`${prefix}id`]: id };
}
