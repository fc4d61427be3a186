import { invariant } from "../../../engine/index.ts";
import type { XmlNode } from "./node.ts";
import { parseXmlText } from "./parsing.ts";

/** An element of our own making, from how it is written. */
export function fragment(xml: string): XmlNode {
  const whole = parseXmlText(xml);
  invariant(typeof whole !== "string", "WB5", "what we write ourselves is XML");
  return whole.root;
}
