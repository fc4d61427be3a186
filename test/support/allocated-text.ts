import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { run } from "./memory-host.ts";
import { ROOT } from "./sources.ts";

const allocated = z.object({
  rows: z.array(z.object({ code: z.string(), party: z.string(), weight: z.unknown() })),
  remarks: z.array(z.object({ code: z.string(), facts: z.unknown(), place: z.unknown() })),
});
/** What is printed where something is refused. */
export const refused = z.object({
  problems: z.array(z.object({ code: z.string(), facts: z.unknown(), place: z.unknown() })),
});

/** What the program prints as JSON of a table given as text or bytes. */
async function outputOf(content: string | Uint8Array): Promise<unknown> {
  const args = ["allocate", "--total", "1000", "--weights", "tabell.csv", "--json"];
  return JSON.parse((await run(args, { "tabell.csv": content })).out);
}

/** `code name weight` of every row that is split over. */
export async function rowsOf(content: string | Uint8Array): Promise<readonly string[]> {
  const { rows } = allocated.parse(await outputOf(content));
  return rows.map(({ code, party, weight }) => `${code} ${party} ${String(weight)}`);
}

/** The remarks on a table. */
export async function remarksOf(content: string | Uint8Array): Promise<readonly unknown[]> {
  return allocated.parse(await outputOf(content)).remarks;
}

/** What is wrong with a table. */
export async function problemsOf(
  content: string | Uint8Array,
): Promise<z.infer<typeof refused>["problems"]> {
  return refused.parse(await outputOf(content)).problems;
}

/** A file of `test/trials`. */
export function trial(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, "test/trials", name)));
}
