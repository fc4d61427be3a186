import type { PresentName } from "../workbook.ts";
import { parseSheetReference } from "./sheet-reference.ts";

/** The sheets, in small letters, that names with a prefix point into. */
export function sheetsNamed(names: readonly PresentName[], prefix: string): ReadonlySet<string> {
  const own = names.filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  return new Set(
    own.flatMap(({ refersTo }) => {
      const reference = parseSheetReference(refersTo);
      return reference === null ? [] : [reference.sheet.toLowerCase()];
    }),
  );
}
