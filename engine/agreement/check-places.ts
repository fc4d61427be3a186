import type { Place } from "../place.ts";
import type { Agreement } from "./agreement.ts";

/** A part of an agreement, as a place. */
export function placeOf(agreement: Agreement, clause: string): Place {
  return { kind: "clause", agreement: agreement.id, clause };
}

/** The texts that are there more than once, each once. */
export function repeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = texts.filter((text) => {
    const isSeen = seen.has(text);
    seen.add(text);
    return isSeen;
  });
  return Array.from(new Set(again));
}
