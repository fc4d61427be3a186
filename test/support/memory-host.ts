import { readFile } from "node:fs/promises";
import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { dataPath } from "../../cli/data-path.ts";
import type { Host } from "../../cli/host.ts";
import { main } from "../../cli/main.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";

/** What a run of the program left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files that it wrote, by name. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** Runs the program in memory, on files given as text or bytes by name. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Run> {
  let out = "";
  let err = "";
  const written = new Map<string, Uint8Array>();
  const contentOf = (file: string): Result<FileBytes, Problem> => {
    const content = Object.hasOwn(files, file) ? files[file] : undefined;
    if (content === undefined) {
      return fail([problem("file-not-found", { file }, { kind: "file", file })]);
    }
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return succeed({ file, bytes });
  };
  const host: Host = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    read: (file) => Promise.resolve(contentOf(file)),
    stream: (file, take) => {
      const content = contentOf(file);
      if (!content.ok) return Promise.resolve(content);
      const { bytes } = content.value;
      // Pieces that end in the middle of lines, and of characters.
      for (let at = 0; at < bytes.length; at += 1000) take(bytes.slice(at, at + 1000));
      return Promise.resolve(succeed(null));
    },
    write: ({ file, bytes, replaces }) => {
      if (replaces === "nothing" && Object.hasOwn(files, file)) {
        const place = { kind: "file", file } as const;
        return Promise.resolve(fail([problem("file-exists", { file }, place)]));
      }
      written.set(file, bytes);
      return Promise.resolve(succeed(null));
    },
    data: (file) => readFile(dataPath(file), "utf8"),
  };
  const code = await main(args, host);
  return { code, out, err, written };
}

/** The codes of the problems that a run with `--json` told. */
export function problemCodes({ out }: Pick<Run, "out">): readonly string[] {
  const parsed: unknown = JSON.parse(out);
  if (typeof parsed !== "object" || parsed === null || !("problems" in parsed)) return [];
  const { problems } = parsed;
  return Array.isArray(problems) ? problems.map((one: { code: string }) => one.code) : [];
}
