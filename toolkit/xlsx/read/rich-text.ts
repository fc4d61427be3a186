import type { XmlNode } from "../xml/node.ts";
import { childrenNamed, elementsIn } from "../xml/node.ts";
import { decodeCellText } from "./cell-text.ts";

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
