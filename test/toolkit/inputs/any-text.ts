import fc from "fast-check";

/** The sources of a random agreement. */
export const SOURCES = ["beslut", "protokoll"];

/** Texts that a cell could take for something else among them. */
export const text = fc.oneof(
  fc.constantFrom("=1+1", "'citat", "007", "TRUE", "2022-12-31", "1 234,50", "#N/A", "@a", "-"),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 12 })
    .map((written) => written.trim())
    .filter((written) => written !== ""),
);

/** A text in both languages. */
export const localText = fc.record({ sv: text, en: text });
