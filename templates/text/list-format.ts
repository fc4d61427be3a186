import type { Language } from "../../engine/index.ts";

const AND: Readonly<Record<Language, string>> = { sv: "och", en: "and" };

/** «a, b och c». */
export function listText(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? "";
  return `${items.slice(0, -1).join(", ")} ${AND[language]} ${last}`;
}

/** As {@link listText}, with each item in quotation marks. */
export function quotedList(items: readonly string[], language: Language): string {
  return listText(
    items.map((item) => quoted(item)),
    language,
  );
}

/** A text of the user's in quotation marks, cut where it is long and made harmless to a terminal. */
export function quoted(text: string): string {
  const plain = harmless(text);
  return `«${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}»`;
}

/** A text on one line, without characters that steer a terminal or turn the direction of writing. */
export function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    "�",
  );
}
