import type { XmlNode } from "../xml/node.ts";
import { descendantsNamed, relationshipId } from "../xml/node.ts";

/** A chart in a drawing: its name, and the relationship that leads to its part. */
export interface DrawnChart {
  readonly name: string;
  readonly relationship: string;
  /** The element that has its name and its alt text. */
  readonly named: XmlNode;
}

/** The charts of a drawing; pictures and shapes are passed over. */
export function chartsIn(drawing: XmlNode): readonly DrawnChart[] {
  return descendantsNamed(drawing, "graphicFrame").flatMap((frame) => {
    const [chart] = descendantsNamed(frame, "chart");
    const [named] = descendantsNamed(frame, "cNvPr");
    const name = named?.attributes.get("name");
    const relationship = chart === undefined ? null : relationshipId(chart);
    return named === undefined || name === undefined || relationship === null
      ? []
      : [{ name, relationship, named }];
  });
}
