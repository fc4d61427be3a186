/** The two languages of the product. */
export const LANGUAGES = ["sv", "en"] as const;

/** A language of the product. */
export type Language = (typeof LANGUAGES)[number];

/** A name or question that data files carry in both languages. */
export type LocalText = Readonly<Record<Language, string>>;
