import type { SplitRequest } from "../toolkit/split-agreement.ts";
import type { Arguments } from "./arguments.ts";
import { optional } from "./arguments.ts";

/** The options that choose a year's terms, by name. */
export const TERM_OPTIONS = [
  "rule",
  "unit",
  "population-date",
  "total",
  "odd-unit-to",
  "indexation",
  "key",
] as const;

/** What the user chose of the year's terms, as typed. @rule CO1 */
export function termsIn(args: Arguments): Omit<SplitRequest, "agreement" | "year"> {
  return {
    rule: optional(args, "rule"),
    unit: optional(args, "unit"),
    populationDate: optional(args, "population-date"),
    total: optional(args, "total"),
    oddUnitTo: optional(args, "odd-unit-to"),
    indexation: optional(args, "indexation"),
    key: optional(args, "key"),
  };
}
