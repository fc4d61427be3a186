import fc from "fast-check";
import { expect, test } from "vitest";
import { readWeights } from "../../formats/weights-table.ts";
import { REFERENCE } from "../support/reference.ts";

const { municipalities } = REFERENCE.register;

/** Each encoding that spreadsheets save text in. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-8 with a mark": (text) => new TextEncoder().encode(`\ufeff${text}`),
  "utf-16 little": (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
  "utf-16 big": (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  // All that these tables hold is at the same place in ISO 8859-1.
  "windows-1252": (text) => new Uint8Array(Buffer.from(text, "latin1")),
};

const PARTY_HEADERS = ["kommun", "Kommuner", "REGION", "region 1)", "Municipality"];
const WEIGHT_HEADERS = [
  ...["vikt", "Folkmängd", "Folkmängd 31 december 2022", "Invånare 31/12 2022", "2022"],
  ...["Befolkning den 31 dec. 2022", "folkmängd 1)", "Invånare totalt, antal (N01951) 2022"],
];

const NUMBERS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, " "),
  (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0"),
];

/** How one table is written down. */
const written = fc.record({
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  separator: fc.constantFrom(";", "\t", ","),
  isDeclared: fc.boolean(),
  party: fc.constantFrom(...PARTY_HEADERS),
  weight: fc.constantFrom(...WEIGHT_HEADERS),
  number: fc.constantFrom(...NUMBERS),
  isCodeFirst: fc.boolean(),
  isQuoted: fc.boolean(),
  title: fc.constantFrom("", "Tabell 1", "Folkmängd efter region, kön; och år", "A\n\nB, b"),
  gap: fc.nat(2),
  notes: fc.constantFrom("", "Källa: SCB", "1) Avser den sista december, 2022\nKälla:\nSCB"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
});

type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

const rows = fc.uniqueArray(
  fc.record({ municipality: fc.constantFrom(...municipalities), weight: fc.nat(2_000_000) }),
  { selector: ({ municipality }) => municipality.code, minLength: 1, maxLength: 8 },
);

type Rows = typeof rows extends fc.Arbitrary<infer Value> ? Value : never;

function textOf(table: Rows, form: Written): string {
  const { separator, isQuoted, number, newline } = form;
  const cell = (text: string): string =>
    isQuoted || text.includes(separator) ? `"${text}"` : text;
  const line = (...cells: readonly string[]): string => cells.map(cell).join(separator);
  const outside = (text: string): readonly string[] =>
    text === "" ? [] : text.split("\n").map((one) => (one === "" ? "" : `"${one}"`));
  const lines = [
    ...(form.isDeclared ? [`sep=${separator}`] : []),
    ...outside(form.title),
    ...Array.from({ length: form.title === "" ? 0 : form.gap }, () => ""),
    line(form.party, form.weight),
    ...table.map(({ municipality: { code, name }, weight }) =>
      line(form.isCodeFirst ? `${code} ${name}` : `${name} (${code})`, number(String(weight))),
    ),
    ...(form.notes === "" ? [] : ["", ...outside(form.notes)]),
  ];
  return `${lines.join(newline)}${newline}`;
}

test("[RD2][RD3][RD4] one table is one table, however it is written down", () => {
  fc.assert(
    fc.property(rows, written, (table, form) => {
      const encode = ENCODINGS[form.encoding];
      const bytes = encode?.(textOf(table, form)) ?? new Uint8Array();
      const {
        table: read,
        problems,
        remarks,
      } = readWeights({ file: "tabell.csv", bytes }, REFERENCE.register);
      expect(problems).toEqual([]);
      expect(read.rows.map(({ party, name, weight }) => [party, name, weight?.toFixed()])).toEqual(
        table.map(({ municipality: { code, name }, weight }) => [code, name, String(weight)]),
      );
      const around = [form.title, form.notes].filter((text) => text !== "").length;
      expect(remarks).toHaveLength(around);
    }),
    { numRuns: 400 },
  );
});
