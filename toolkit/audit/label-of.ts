import type { Language } from "../../engine/index.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import { OWN_CELLS } from "../../templates/book/own-parts.ts";

const LABELS: ReadonlyMap<string, NamedForm> = new Map(
  OWN_CELLS.map((form) => [form.name, form] as const),
);

/** What a cell with a name of ours is called on its sheet; the name itself where it is none of ours. */
export function labelOf(name: string, language: Language): string {
  return LABELS.get(name)?.label[language] ?? name;
}
