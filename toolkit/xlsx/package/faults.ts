import type { Problem, ProblemFacts } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";

/** Why a workbook's file cannot be read. */
export type Fault = ProblemFacts["workbook-corrupt"]["reason"];

/** Why a workbook's file is refused although it could be read. */
export type Danger = ProblemFacts["workbook-unsafe"]["reason"];

/** Where in a file something is wrong: the file's name, and the part's inside it. */
export interface PartAt {
  readonly file: string;
  readonly part: string;
}

/** A part that is damaged, missing or contradicts another. */
export function corrupt({ file, part }: PartAt, reason: Fault): Problem {
  return problem("workbook-corrupt", { file, part, reason }, partPlace({ file, part }));
}

/** A part that could harm whoever reads it. */
export function unsafe({ file, part }: PartAt, reason: Danger): Problem {
  return problem("workbook-unsafe", { file, part, reason }, partPlace({ file, part }));
}

function partPlace({ file, part }: PartAt): Problem["place"] {
  return part === "" ? { kind: "file", file } : { kind: "file", file, path: part };
}
