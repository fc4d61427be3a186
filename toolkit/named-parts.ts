import type { Agreement } from "../engine/index.ts";
import type { NamedCode } from "./options.ts";

/** Everybody who can be explained: parties and groups. */
export function namedParts(agreement: Agreement): readonly NamedCode[] {
  const { parties } = agreement;
  const groups = sharersOf(agreement).filter(
    ({ code }) => !parties.some((party) => party.code === code),
  );
  return [...parties, ...groups];
}

/** The parties and groups with a percentage. */
export function sharersOf({
  key,
  parties,
}: Pick<Agreement, "key" | "parties">): readonly NamedCode[] {
  if (key.kind !== "percentages") return [];
  return key.parts.flatMap((part) =>
    part.kind === "group"
      ? [{ code: part.code, name: part.name.sv }, ...sharersOf({ key: part.key, parties })]
      : parties.filter(({ code }) => code === part.party),
  );
}
