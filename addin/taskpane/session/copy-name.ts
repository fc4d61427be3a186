import type { OpenBook } from "./session.ts";

const ENDING = /\.xl[st][xm]$/i;

/**
 * What a saved copy is called: a new workbook by its own name, another as a copy of it.
 * One with macros, or a template, keeps its ending: Excel opens it under no other.
 */
export function copyName(
  { contents: { file }, origin }: Pick<OpenBook, "contents" | "origin">,
  named: (base: string) => string,
): string {
  if (origin === null) return file;
  const ending = ENDING.exec(file)?.[0].toLowerCase() ?? ".xlsx";
  return named(file.replace(ENDING, "")).replace(ENDING, ending);
}
