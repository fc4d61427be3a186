import type { Host, Language } from "../../../../engine/index.ts";
import { LEGAL_FORMS } from "../../../../templates/forms/words.ts";

/** Who keeps the books, with what is stated of it: «Region Dalarna (region, L-Bas)». @rule BU5 */
export function hostText({ name, legalForm, accountPlan }: Host, language: Language): string {
  const said = [legalForm === null ? null : LEGAL_FORMS[legalForm][language], accountPlan];
  const stated = said.filter((one) => one !== null);
  return stated.length === 0 ? name : `${name} (${stated.join(", ")})`;
}
