import fc from "fast-check";
import { expect, test } from "vitest";
import { compareByCodePoint } from "../../../engine/index.ts";

const characters = fc.string({ unit: "binary", maxLength: 8 });

/** The definition: lists of code points, compared number by number. */
function byDefinition(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => Array.from(text, (one) => one.codePointAt(0) ?? 0));
  const place = left?.findIndex((point, index) => point !== right?.[index]) ?? -1;
  if (place === -1) return (left?.length ?? 0) - (right?.length ?? 0);
  const other = right?.[place];
  return other === undefined ? 1 : (left?.[place] ?? 0) - other;
}

test("[AL3] codes are ordered by code point, not by UTF-16 unit", () => {
  expect(["\uFF21", "\u{1F600}"].sort()).toEqual(["\u{1F600}", "\uFF21"]);
  expect(compareByCodePoint("\u{1F600}", "\uFF21")).toBe(1);
  fc.assert(
    fc.property(characters, characters, (a, b) => {
      expect(compareByCodePoint(a, b)).toBe(Math.sign(byDefinition(a, b)));
    }),
  );
});

test("[AL3] Å, Ä and Ö come after Z, in the order Ä, Å, Ö of their code points", () => {
  const sorted = ["Örebro", "Åre", "Älvdalen", "Ystad", "2084", "Avesta"].sort(compareByCodePoint);
  expect(sorted).toEqual(["2084", "Avesta", "Ystad", "Älvdalen", "Åre", "Örebro"]);
});
