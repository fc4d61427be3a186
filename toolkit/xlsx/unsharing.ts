import { shiftedFormula } from "./formula-shift.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { offsetFrom } from "./sheet-grid.ts";
import { replaceChild, textElement } from "./xml-edit.ts";
import type { XmlNode } from "./xml-node.ts";
import { childNamed } from "./xml-node.ts";

/**
 * Before the cell that spells a shared formula is written over, the others get the
 * formula each for itself: they would mean nothing without it.
 *
 * @rule WB2
 */
export function unshare(sheet: SheetDraft, master: XmlNode): void {
  const group = sheet.shared.get(master);
  if (group === undefined) return;
  sheet.shared.delete(master);
  const shifted = shiftedFormula(group.formula);
  for (const member of group.members) {
    const own = childNamed(member.node, "f");
    // A member may have been written over already.
    if (own?.attributes.get("t") !== "shared") continue;
    const text = shifted(offsetFrom(group.master, member));
    replaceChild(member.node, own, textElement(`${own.prefix}f`, text, keptAttributes(own)));
  }
}

/** `ca`, always calculate, is the cell's own. */
function keptAttributes({ attributes }: XmlNode): Readonly<Record<string, string>> {
  const always = attributes.get("ca");
  return always === undefined ? {} : { ca: always };
}
