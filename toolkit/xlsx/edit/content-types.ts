import type { Draft } from "./draft.ts";
import { append, element, removeChild } from "../xml/edit.ts";
import { childrenNamed } from "../xml/node.ts";

const TYPE = "application/vnd.openxmlformats-officedocument";

/** What the parts that we make are called in the list of contents. */
const CONTENT_TYPE = {
  worksheet: `${TYPE}.spreadsheetml.worksheet+xml`,
  styles: `${TYPE}.spreadsheetml.styles+xml`,
  table: `${TYPE}.spreadsheetml.table+xml`,
  drawing: `${TYPE}.drawing+xml`,
  chart: `${TYPE}.drawingml.chart+xml`,
} as const;

/** A kind of part that we make. */
export type PartKind = keyof typeof CONTENT_TYPE;

/** Lists a new part among the contents. */
export function listPart({ contentTypes: { root } }: Draft, part: string, kind: PartKind): void {
  const attributes = { PartName: `/${part}`, ContentType: CONTENT_TYPE[kind] };
  append(root, element(`${root.prefix}Override`, attributes));
}

/** Takes a part off the list. */
export function unlistPart({ contentTypes: { root } }: Draft, part: string): void {
  for (const override of childrenNamed(root, "Override")) {
    const name = override.attributes.get("PartName")?.toLowerCase();
    if (name === `/${part.toLowerCase()}`) removeChild(root, override);
  }
}
