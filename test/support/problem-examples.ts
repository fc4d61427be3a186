import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { dataPath } from "../../cli/data-path.ts";
import { main } from "../../cli/main.ts";
import { nodeHost } from "../../cli/node-host.ts";
import type { Run } from "./memory-host.ts";
import { ROOT } from "./sources.ts";

/** Where the examples of problems are, each in a folder of its code. */
export const EXAMPLES_FOLDER = join(ROOT, "test/problems");

/** The codes that have an example. */
export const EXAMPLES: readonly string[] = readdirSync(EXAMPLES_FOLDER);

/** One example. */
export interface ProblemExample {
  readonly code: string;
  /** The example's own folder, or a copy with its workbook made. */
  readonly folder: string;
}

/** The command line that brings a problem about. */
export function exampleCommand(code: string): readonly string[] {
  const text = readFileSync(join(EXAMPLES_FOLDER, code, "command.json"), "utf8");
  return z.array(z.string()).parse(JSON.parse(text));
}

/** Runs an example's command in its folder, on the real file system. */
export async function runExample(
  { code, folder }: ProblemExample,
  ...extra: readonly string[]
): Promise<Omit<Run, "written">> {
  let out = "";
  let err = "";
  const exit = await main([...exampleCommand(code), ...extra], {
    ...nodeHost(folder),
    data: (file) => readFile(dataPath(file), "utf8"),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code: exit, out, err };
}
