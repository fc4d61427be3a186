import type { Language, Remark } from "../../engine/index.ts";
import { remarkText } from "../../templates/messages/remark-text.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { OutputForm } from "../arguments.ts";
import type { Host } from "../host.ts";

/** Remarks beside a result, as words; in JSON they are a part of the result. @rule CL2 RM1 */
export function reportRemarks(
  host: Host,
  remarks: readonly Remark[],
  { output, language }: { readonly output: OutputForm; readonly language: Language },
): void {
  if (output === "json" || remarks.length === 0) return;
  const lines = remarks.map((remark) => `  ${remarkText(remark, language)}`);
  host.err([wordsIn(language).remarkCount(remarks.length), ...lines, ""].join("\n"));
}

/** Remarks in the contract's JSON. @rule CL5 RM1 */
export function remarksJson(remarks: readonly Remark[], language: Language): readonly object[] {
  return remarks.map((remark) => ({ ...remark, message: remarkText(remark, language) }));
}
