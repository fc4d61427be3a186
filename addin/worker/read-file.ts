import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { tooLarge } from "../../formats/file-size.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";

/** Reads the one file that the user gave; a large one is refused before it is read. @rule PA5 */
export async function readFile(files: readonly File[]): Promise<Result<FileBytes, Problem>> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    return fail([problem("files-several", { files: files.map(({ name }) => name) })]);
  }
  const { name, size } = file;
  const large = tooLarge(name, size);
  if (large !== null) return fail([large]);
  try {
    return succeed({ file: name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    // A folder, a file that is gone or changed, or one that may not be read: the browser says no more.
    const reason = error instanceof Error ? error.name : String(error);
    return fail([
      problem("file-not-readable", { file: name, reason }, { kind: "file", file: name }),
    ]);
  }
}
