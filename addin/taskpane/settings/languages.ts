import type { Language } from "../../../engine/index.ts";

/** The languages, in the order that they are offered. */
export const LANGUAGES_OFFERED: readonly Language[] = ["sv", "en"];
