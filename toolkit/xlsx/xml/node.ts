/**
 * An element with everything around it kept as it was written: putting the pieces
 * together again gives the source, character for character.
 */
export interface XmlNode {
  /** Without its prefix: files name the same element `c` or `x:c`. */
  readonly name: string;
  /** With its colon, `x:`, or nothing. */
  readonly prefix: string;
  /** As a reader sees them, by the name with prefix. */
  readonly attributes: Map<string, string>;
  /** The start tag as written. */
  open: string;
  /** Elements, and between them what was written: text, blanks, comments. */
  children: (XmlNode | string)[];
  /** The end tag; nothing where the start tag closes itself. */
  close: string;
  /** The text directly inside, as a reader sees it. */
  text: string;
}

/** The element as it is to be written. */
export function sourceOf(node: XmlNode): string {
  const pieces: string[] = [];
  addSource(node, pieces);
  return pieces.join("");
}

function addSource(node: XmlNode, pieces: string[]): void {
  pieces.push(node.open);
  for (const child of node.children) {
    if (typeof child === "string") pieces.push(child);
    else addSource(child, pieces);
  }
  pieces.push(node.close);
}

/** The elements directly inside. */
export function elementsIn(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

/** The elements of a name directly inside. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsIn(node).filter((child) => child.name === name);
}

/** The first element of a name directly inside. */
export function childNamed(node: XmlNode, name: string): XmlNode | null {
  for (const child of node.children) {
    if (typeof child !== "string" && child.name === name) return child;
  }
  return null;
}

/** Every element of a name, however deep, in the order of the text. */
export function descendantsNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsIn(node).flatMap((child) =>
    child.name === name ? [child, ...descendantsNamed(child, name)] : descendantsNamed(child, name),
  );
}

/** The text directly inside the first element of a name; null where there is none. */
export function childText(node: XmlNode, name: string): string | null {
  return childNamed(node, name)?.text ?? null;
}

/** The attribute that names a relationship, whatever its prefix: `r:id`. */
export function relationshipId(node: XmlNode): string | null {
  for (const [name, value] of node.attributes) {
    if (name.endsWith(":id")) return value;
  }
  return null;
}

/** A yes or no of an attribute, `1` or `true`. */
export function isOn(node: XmlNode, attribute: string): boolean {
  return ["1", "true", "on"].includes(node.attributes.get(attribute) ?? "0");
}
