import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { tooLarge } from "../formats/file-size.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { dataPath } from "./data-path.ts";
import type { Host } from "./host.ts";
import { isGarbled, writeWhole } from "./write-whole.ts";

/**
 * The host that a terminal gives. Paths are taken from `folder`: npm runs scripts
 * in the package's own folder and tells the caller's apart.
 *
 * @rule CL8
 */
export function nodeHost(folder?: string): Host {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: (file) => readBytes(file, folder ?? process.env["INIT_CWD"] ?? "."),
    write: (output) => writeWhole(output, folder ?? process.env["INIT_CWD"] ?? "."),
    data: (file) => readFile(dataPath(file), "utf8"),
  };
}

async function readBytes(file: string, folder: string): Promise<Result<FileBytes, Problem>> {
  const path = resolve(folder, file);
  const place = { kind: "file", file } as const;
  try {
    const found = await stat(path);
    // A device or a pipe has no size to go by and may never end.
    if (!found.isFile()) {
      return fail([problem("file-not-readable", { file, reason: "EISDIR" }, place)]);
    }
    const large = tooLarge(file, found.size);
    if (large !== null) return fail([large]);
    return succeed({ file, bytes: await readFile(path) });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (reason === "ENOENT") {
      const code = isGarbled(file) ? "file-name-garbled" : "file-not-found";
      return fail([problem(code, { file }, place)]);
    }
    return fail([problem("file-not-readable", { file, reason }, place)]);
  }
}
