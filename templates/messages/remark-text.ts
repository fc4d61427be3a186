import type { Language, Remark, RemarkCode, RemarkFacts } from "../../engine/index.ts";
import { REMARKS } from "../problems/remarks.ts";
import { withPlace } from "./place-text.ts";
import type { Surface } from "./surfaces.ts";
import { SURFACE_WORDS } from "./surfaces.ts";

/** A remark as a person reads it on a surface: where, what and what to do about it. @rule RM1 */
export function remarkText(
  remark: Remark,
  language: Language,
  surface: Surface = "terminal",
): string {
  const where = { language, surface: SURFACE_WORDS[surface][language] };
  return withPlace(remark.place, sentence(remark, language), where);
}

function sentence<Code extends RemarkCode>(
  { code, facts }: { readonly code: Code; readonly facts: RemarkFacts[Code] },
  language: Language,
): string {
  return REMARKS[code][language](facts);
}
