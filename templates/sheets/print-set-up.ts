import type { Agreement, Language, LocalText } from "../../engine/index.ts";
import type { PrintModel } from "../model/sheet.ts";

interface Printed {
  readonly language: Language;
  readonly title: LocalText;
  /** Who decided, when and under what number. */
  readonly head?: string;
}

/** A landscape page with the agreement's name above and the page's number below. */
export function printOf({ name }: Agreement, { language, title, head = "" }: Printed): PrintModel {
  return {
    orientation: "landscape",
    header: { left: name[language], center: head, right: title[language] },
    footer: { left: "Samräkna", center: "", right: pageText(language) },
  };
}

/** «Sida 1 (2)». */
function pageText(language: Language): string {
  return language === "sv" ? "Sida {page} ({pages})" : "Page {page} ({pages})";
}
