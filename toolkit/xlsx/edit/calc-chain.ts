import type { Draft } from "./draft.ts";
import { unlinkParts } from "./part-links.ts";

/**
 * Drops the order in which Excel last calculated: it names cells that may hold no
 * formula any longer, and Excel makes it anew when it is not there.
 */
export function dropCalcChain(draft: Draft): void {
  unlinkParts(draft, draft.workbook.name, "calcChain");
}
