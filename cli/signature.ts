import type { Signature } from "../toolkit/stamp.ts";
import type { Arguments } from "./arguments.ts";
import { optional } from "./arguments.ts";

/** `--by` and `--at`: who runs, and when; nothing is read off the machine. @rule AU4 */
export function signatureOf(args: Arguments): Signature {
  return { by: optional(args, "by") ?? null, at: optional(args, "at") ?? null };
}
