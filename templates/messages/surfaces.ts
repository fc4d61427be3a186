import type { Language } from "../../engine/index.ts";

/** Where a person reads of a problem: at a terminal, or in a pane with fields. */
export type Surface = "terminal" | "pane";

const FIELDS = [
  "year",
  "total",
  "populationDate",
  "rule",
  "unit",
  "oddUnitTo",
  "key",
  "by",
  "at",
] as const;

/** What a user chooses for a run: by an option at a terminal, in a field of the pane. */
export type Field = (typeof FIELDS)[number];

/** What the fields of the pane are called: its labels, and the words of sentences that point at them. */
export const FIELD_NAMES: Readonly<Record<Language, Readonly<Record<Field, string>>>> = {
  sv: {
    year: "År",
    total: "Årskostnad",
    populationDate: "Folkmängd per",
    rule: "Avrundning",
    unit: "Avrunda till",
    oddUnitTo: "Udda krona betalas av",
    key: "Fördelas efter",
    by: "Körd av",
    at: "Körd",
  },
  en: {
    year: "Year",
    total: "Annual cost",
    populationDate: "Population on",
    rule: "Rounding",
    unit: "Round to",
    oddUnitTo: "Odd krona paid by",
    key: "Split by",
    by: "Run by",
    at: "Run at",
  },
};

/** The options of the command line, by what they choose. */
const OPTIONS: Readonly<Record<Field, string>> = {
  year: "--year",
  total: "--total",
  populationDate: "--population-date",
  rule: "--rule",
  unit: "--unit",
  oddUnitTo: "--odd-unit-to",
  key: "--key",
  by: "--by",
  at: "--at",
};

/** The words of a surface for what a sentence asks its reader to do. */
export interface SurfaceWords {
  /** How a choice is made, after its verb: «med --total», «i fältet Årskostnad». */
  readonly choosing: (field: Field) => string;
  /** Where the value of an option is written: «efter --total», «i fältet Årskostnad». */
  readonly writing: (option: string) => string;
  /** What an option is called as a place; null where it is none, as the pane lacks it. */
  readonly place: (option: string) => string | null;
  /** Words that have nothing in common. */
  readonly say: (words: Readonly<Record<Surface, string>>) => string;
}

/** The words of each surface, in each language. */
export const SURFACE_WORDS: Readonly<Record<Surface, Readonly<Record<Language, SurfaceWords>>>> = {
  terminal: {
    sv: atTerminal({ by: "med", after: "efter" }),
    en: atTerminal({ by: "with", after: "after" }),
  },
  pane: {
    sv: inPane(FIELD_NAMES.sv, { within: "i", field: "fältet" }),
    en: inPane(FIELD_NAMES.en, { within: "in", field: "the field" }),
  },
};

function atTerminal({ by, after }: Readonly<Record<"by" | "after", string>>): SurfaceWords {
  return {
    choosing: (field) => `${by} ${OPTIONS[field]}`,
    writing: (option) => `${after} ${option}`,
    place: (option) => option,
    say: ({ terminal }) => terminal,
  };
}

function inPane(
  names: Readonly<Record<Field, string>>,
  { within, field: word }: Readonly<Record<"within" | "field", string>>,
): SurfaceWords {
  const called = (field: Field): string => `${word} ${names[field]}`;
  const place = (option: string): string | null => {
    const field = fieldOf(option);
    return field === null ? null : called(field);
  };
  return {
    choosing: (field) => `${within} ${called(field)}`,
    writing: (option) => `${within} ${place(option) ?? word}`,
    place,
    say: ({ pane }) => pane,
  };
}

/** The field that stands for an option, `--total`; null where there is none. */
export function fieldOf(option: string): Field | null {
  return FIELDS.find((field) => OPTIONS[field] === option) ?? null;
}
