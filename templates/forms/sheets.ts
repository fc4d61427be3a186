import type { LocalText } from "../../engine/index.ts";
import type { SheetForm } from "../model/grid.ts";
import type { SheetId } from "../model/ids.ts";

/** The beginning of every defined name that is ours. */
export const OWN_NAMES = "Samrakna.";

/** The beginning of the names that point into our sheets. */
export const SHEET_NAMES = `${OWN_NAMES}Blad.`;

function sheet(id: SheetId, name: string, title: LocalText): SheetForm {
  return { id, bookName: `${SHEET_NAMES}${name}`, title };
}

/** The sheets, in the order of their tabs: reports last to be made, first to be looked at. */
export const SHEETS = {
  split: sheet("split", "Fordelning", { sv: "Fördelning", en: "Split" }),
  audit: sheet("audit", "Granskning", { sv: "Granskning", en: "Audit" }),
  agreement: sheet("agreement", "Avtal", { sv: "Avtal", en: "Agreement" }),
  parties: sheet("parties", "Parter", { sv: "Parter", en: "Parties" }),
  keys: sheet("keys", "Nycklar", { sv: "Nycklar", en: "Keys" }),
  population: sheet("population", "Befolkning", { sv: "Befolkning", en: "Population" }),
  published: sheet("published", "Publicerat", { sv: "Publicerat", en: "Published" }),
  sources: sheet("sources", "Kallor", { sv: "Källor", en: "Sources" }),
} as const satisfies Readonly<Record<SheetId, SheetForm>>;
