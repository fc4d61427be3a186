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

/** What steers a terminal or turns the direction of writing. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** What has no width, so that two texts that differ look the same; emoji are joined by one of them. */
const INVISIBLE =
  /[\u00ad\u034f\u180e\u200b\u200c\u2060-\u2064\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;

/** A text on one line, without what steers a terminal or turns the direction of writing. */
export function unsteered(text: string): string {
  return text.replace(STEERING, "�");
}

/** A text on one line in which every character shows, and none steers a terminal. @rule PR1 */
export function harmless(text: string): string {
  return unsteered(text).replace(INVISIBLE, "�");
}

/** The name of a file as it is told: of one that is long, how it begins and how it ends. @rule PR1 */
export function shortName(file: string): string {
  const characters = Array.from(file);
  if (characters.length <= LONGEST_NAME) return file;
  return `${characters.slice(0, 40).join("")}…${characters.slice(-40).join("")}`;
}

const LONGEST_NAME = 120;
