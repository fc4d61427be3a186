import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { LARGEST_LEDGER, tooLarge } from "../formats/file-size.ts";
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
    stream: (file, take) => streamBytes(file, folder ?? process.env["INIT_CWD"] ?? ".", take),
    write: (output) => writeWhole(output, folder ?? process.env["INIT_CWD"] ?? "."),
    data: (file) => readFile(dataPath(file), "utf8"),
  };
}

function readBytes(file: string, folder: string): Promise<Result<FileBytes, Problem>> {
  const path = resolve(folder, file);
  return reading(file, async () => {
    const problem = await unfit(file, path);
    return problem === null ? succeed({ file, bytes: await readFile(path) }) : fail([problem]);
  });
}

/** Large enough that the pieces are few, small enough that they do not count. */
const PIECE_BYTES = 1 << 19;

function streamBytes(
  file: string,
  folder: string,
  take: (piece: Uint8Array) => void,
): Promise<Result<null, Problem>> {
  const path = resolve(folder, file);
  return reading(file, async () => {
    const problem = await unfit(file, path, LARGEST_LEDGER);
    if (problem !== null) return fail([problem]);
    const pieces: AsyncIterable<Uint8Array> = createReadStream(path, {
      highWaterMark: PIECE_BYTES,
    });
    for await (const piece of pieces) take(piece);
    return succeed(null);
  });
}

/** Why a file cannot be read at all; null where it can. */
async function unfit(file: string, path: string, limit?: number): Promise<Problem | null> {
  const found = await stat(path);
  // A device or a pipe has no size to go by and may never end.
  if (found.isFile()) return tooLarge(file, found.size, limit);
  return problem("file-not-readable", { file, reason: "EISDIR" }, { kind: "file", file });
}

async function reading<Value>(
  file: string,
  read: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  const place = { kind: "file", file } as const;
  try {
    return await read();
  } catch (error) {
    // What is not the machine's refusal is a fault of the program.
    if (!(error instanceof Error && "code" in error)) throw error;
    const reason = String(error.code);
    if (reason === "ENOENT") {
      const code = isGarbled(file) ? "file-name-garbled" : "file-not-found";
      return fail([problem(code, { file }, place)]);
    }
    return fail([problem("file-not-readable", { file, reason }, place)]);
  }
}
