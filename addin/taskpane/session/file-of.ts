import type { LaidOut } from "../../work/desk.ts";

/** A workbook as a file, for the desk to read. */
export function fileOf({ file, bytes }: LaidOut): File {
  return new File([new Uint8Array(bytes)], file);
}
