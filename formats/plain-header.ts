/** Words that say nothing of which column it is: «Invånare totalt, antal». */
const FILLERS: ReadonlySet<string> = new Set([
  ...["totalt", "total", "totala", "antal", "st", "den", "per", "år", "the", "of", "on", "number"],
]);

const MONTH =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?:19|20)\\d\\d";

/** Days and years as people write them in headers. */
const DATES: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}\\.? ${MONTH}(?: ${YEAR})?(?!\\p{L})`, "gu"),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:,? ${YEAR})?\\b`, "gu"),
  new RegExp(`\\b\\d{1,2}/\\d{1,2}[- ]?${YEAR}\\b`, "gu"),
  new RegExp(`\\b\\d{1,2}\\.\\d{1,2}\\.${YEAR}\\b`, "gu"),
  new RegExp(`\\b${YEAR}(?:[-./]\\d{1,2}){1,2}\\b`, "gu"),
  new RegExp(`\\b${YEAR}m\\d\\d\\b`, "gu"),
  new RegExp(`(?<![\\d.,])${YEAR}(?![\\d.,%])`, "gu"),
];

/** The mark of a footnote: «1)», «*», «¹». */
const FOOTNOTE = /(?:\s*\d{1,2}\)|\s*\*+|[¹²³]+)$/u;

/** A key of a statistical database in parentheses: «(N01951)». */
const DATABASE_KEY = /\((?:[a-z]{0,4}\d[\da-z]*|antal|st)\)/gu;

/** A header in small letters, without blanks that do not show. */
export function foldedHeader(header: string): string {
  return header.replace(/\s+/gu, " ").trim().toLowerCase().normalize("NFC");
}

/**
 * A header without what varies from export to export: the day or the year, the mark of
 * a footnote, a database's key, «totalt» and «antal»: «Invånare totalt, antal (N01951)
 * 2022» is «invånare». Empty where it is a date alone.
 *
 * @rule RD4
 */
export function plainHeader(header: string): string {
  const unmarked = foldedHeader(header).replace(FOOTNOTE, "").replace(DATABASE_KEY, " ");
  const undated = DATES.reduce((text, date) => text.replace(date, " "), unmarked);
  const words = undated.split(/[\s,:;]+/u).filter((word) => word !== "" && !FILLERS.has(word));
  return words.join(" ");
}

/** Whether a header is a year or a day and nothing else: «2022», «31 december 2022». */
export function isDateHeader(header: string): boolean {
  return /\d{4}/.test(header) && plainHeader(header) === "";
}
