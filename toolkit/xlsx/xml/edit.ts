import { invariant } from "../../../engine/index.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import type { XmlNode } from "./node.ts";
import { childNamed } from "./node.ts";

/** What a new element's attributes may be; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A new element; `children` that are text are taken as written, so escape them. */
export function element(
  qualifiedName: string,
  attributes: Attributes = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  const tag = given.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  const colon = qualifiedName.indexOf(":") + 1;
  return {
    name: qualifiedName.slice(colon),
    prefix: qualifiedName.slice(0, colon),
    attributes: new Map(given),
    open: `<${qualifiedName}${tag}${children.length === 0 ? "/>" : ">"}`,
    children: [...children],
    close: children.length === 0 ? "" : `</${qualifiedName}>`,
    text: "",
  };
}

/** A new element that holds a text. */
export function textElement(
  qualifiedName: string,
  text: string,
  attributes: Attributes = {},
): XmlNode {
  return { ...element(qualifiedName, attributes, [escapeText(text)]), text };
}

/** Writes an attribute into a start tag, or over the one that stands there. */
export function setAttribute(node: XmlNode, name: string, value: string | number): void {
  const written = `${name}="${escapeAttribute(String(value))}"`;
  node.open = node.attributes.has(name)
    ? withAttribute(node.open, name, (blank) => blank + written)
    : node.open.replace(/\s*(\/?>)$/, (_all, end: string) => ` ${written}${end}`);
  node.attributes.set(name, String(value));
}

/** Takes an attribute out of a start tag. */
export function removeAttribute(node: XmlNode, name: string): void {
  if (!node.attributes.delete(name)) return;
  node.open = withAttribute(node.open, name, () => "");
}

/** Goes from attribute to attribute, so that what looks like one inside a value is none. */
function withAttribute(tag: string, name: string, written: (blank: string) => string): string {
  const attribute = /(\s+)([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
  return tag.replace(attribute, (all, blank: string, present: string) =>
    present === name ? written(blank) : all,
  );
}

/** Makes room for children in an element whose start tag closes itself. */
function unfold(node: XmlNode): void {
  if (node.close !== "") return;
  node.open = node.open.replace(/\s*\/>$/, ">");
  node.close = `</${node.prefix}${node.name}>`;
}

function fold(node: XmlNode): void {
  node.open = node.open.replace(/\s*>$/, "/>");
  node.close = "";
}

/** Replaces everything inside an element. */
export function setChildren(node: XmlNode, children: readonly (XmlNode | string)[]): void {
  if (children.length > 0) unfold(node);
  else if (node.close !== "") fold(node);
  node.children = [...children];
}

/** Puts an element last inside another. */
export function append(node: XmlNode, child: XmlNode): void {
  unfold(node);
  node.children.push(child);
}

/** Puts an element before another one inside the same element. */
export function insertBefore(node: XmlNode, child: XmlNode, next: XmlNode): void {
  node.children.splice(node.children.indexOf(next), 0, child);
}

/** Puts an element where the schema's order wants it, after others of its name. */
export function insertInOrder(node: XmlNode, child: XmlNode, order: readonly string[]): void {
  const rank = order.indexOf(child.name);
  invariant(rank >= 0, "WB5", `${child.name} has no place in ${node.name}`);
  unfold(node);
  const index = node.children.findIndex(
    (other) => typeof other !== "string" && order.indexOf(other.name) > rank,
  );
  node.children.splice(index < 0 ? node.children.length : index, 0, child);
}

/** Takes an element out. */
export function removeChild(node: XmlNode, child: XmlNode): void {
  node.children = node.children.filter((other) => other !== child);
}

/** Puts one element in the place of another. */
export function replaceChild(node: XmlNode, old: XmlNode, child: XmlNode): void {
  node.children = node.children.map((other) => (other === old ? child : other));
}

/** The element of a name inside, made where the schema's order wants it when there is none. */
export function childMade(node: XmlNode, name: string, order: readonly string[]): XmlNode {
  const present = childNamed(node, name);
  if (present !== null) return present;
  const made = element(node.prefix + name);
  insertInOrder(node, made, order);
  return made;
}

/** Says in an element how many children it has, where Excel counts them. */
export function recount(node: XmlNode): void {
  const count = node.children.filter((child) => typeof child !== "string").length;
  setAttribute(node, "count", count);
}

/** A copy that can be changed without changing the first. */
export function cloneNode(node: XmlNode): XmlNode {
  return {
    ...node,
    attributes: new Map(node.attributes),
    children: node.children.map((child) => (typeof child === "string" ? child : cloneNode(child))),
  };
}
