import { invariant } from "../kernel/invariant.ts";
import type { Source } from "../kernel/source.ts";
import type { Agreement } from "./agreement.ts";

/**
 * The document behind a short name that the check of the agreement has found listed.
 *
 * @throws InvariantError when it is not
 */
export function sourceNamed({ sources }: Agreement, name: string): Source {
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  invariant(source !== undefined, "PO1", `the source ${name} is listed`);
  return source;
}
