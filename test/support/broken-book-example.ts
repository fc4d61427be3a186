import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookRecipe } from "./broken-book.ts";
import { bookRecipe, brokenBook } from "./broken-book.ts";

/** The recipe of an example's workbook; null where it needs none. */
export function recipeIn(folder: string): BookRecipe | null {
  const file = join(folder, "book.json");
  return existsSync(file) ? bookRecipe.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/**
 * Does something in a folder: in the folder itself, or where a recipe stands in it
 * in a copy with the workbook made.
 */
export async function inExample<Value>(
  folder: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const recipe = recipeIn(folder);
  if (recipe === null) return work(folder);
  const copy = await mkdtemp(join(tmpdir(), "samrakna-"));
  try {
    await cp(folder, copy, { recursive: true });
    await writeFile(join(copy, recipe.file), await brokenBook(recipe, copy));
    if (recipe.readOnly) await chmod(join(copy, recipe.file), 0o444);
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** Every file of a folder, with its bytes. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const contents = names.map(
    async (name) => [name, await readFile(join(folder, name), "base64")] as const,
  );
  return new Map(await Promise.all(contents));
}

/** A recipe in words, for the page of examples. */
export function recipeText(recipe: BookRecipe): string {
  const { file, edits, bytes, readOnly, new: options, imports } = recipe;
  const made = `${file}: samrakna ${["new dalarna-2023", ...options].join(" ")} -o ${file}`;
  const steps = [...edits, ...bytes].map((edit) => `  ${JSON.stringify(edit)}`);
  const entered = imports === undefined ? [] : [`  samrakna import sie ${file} ${imports} --yes`];
  return [made, ...entered, ...steps, ...(readOnly ? ["  read-only"] : [])].join("\n");
}
