import type { Language } from "../../../../engine/index.ts";
import { harmless } from "../../../../templates/text/list-format.ts";
import { numberText, signedText } from "../../../../templates/text/number-format.ts";
import type { TableCell } from "./table-model.ts";

/** What a cell shows. */
export function cellText({ content }: TableCell, language: Language): string {
  if (content.kind === "text") return harmless(content.text);
  const { digits, signed } = content;
  return signed === true ? signedText(digits, language) : numberText(digits, language);
}
