import type { Language, Place } from "../../engine/index.ts";
import { harmless, shortName } from "../text/list-format.ts";
import type { SurfaceWords } from "./surfaces.ts";

/** In which language a message is read, and how one does there what it asks for. */
export interface Reading {
  readonly language: Language;
  readonly surface: SurfaceWords;
}

/** Arguments that have no name of their own on the command line. */
const ARGUMENTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { "<agreement>": "avtal", "<command>": "kommando" },
  en: { "<agreement>": "agreement", "<command>": "command" },
};

/** What the parts of an agreement's file are called. */
const CLAUSES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    annualCost: "årskostnad",
    population: "befolkning",
    rounding: "avrundning",
    key: "nyckel",
    parties: "parter",
    published: "publicerade tabeller",
    indexations: "indexvillkor",
    indices: "indexvärden",
    positions: "tjänster",
    fundings: "finansiering",
    signings: "underskrifter",
    host: "värd",
    overhead: "overhead",
    from: "giltighetstid",
  },
  en: {
    annualCost: "annual cost",
    population: "population",
    rounding: "rounding",
    key: "key",
    parties: "parties",
    published: "published tables",
    indexations: "index terms",
    indices: "index values",
    positions: "positions",
    fundings: "funding",
    signings: "signatures",
    host: "host",
    overhead: "overhead",
    from: "years",
  },
};

/** A message after its place, with nothing in it that a terminal or a page would obey. @rule PR1 */
export function withPlace(place: Place | null, message: string, reading: Reading): string {
  const text = place === null ? null : placeText(place, reading);
  return harmless(`${text === null ? "" : `${text}: `}${message}`);
}

/** The place alone; null where the surface has no such place. */
function placeText(place: Place, { language, surface }: Reading): string | null {
  switch (place.kind) {
    case "option":
      return ARGUMENTS[language][place.option] ?? surface.place(place.option);
    case "clause":
      return language === "sv"
        ? `avtalet ${place.agreement}, ${CLAUSES.sv[place.clause] ?? ""} (${place.clause})`
        : `agreement ${place.agreement}, ${CLAUSES.en[place.clause] ?? ""} (${place.clause})`;
    case "file":
      return fileText(place, language);
    case "sheet":
      return sheetText(place, language);
  }
}

function fileText(place: Extract<Place, { kind: "file" }>, language: Language): string {
  const { file, line, column, path } = place;
  const words =
    language === "sv" ? { line: "rad", column: "kolumnen" } : { line: "line", column: "column" };
  return [
    shortName(file),
    ...(line === undefined ? [] : [`${words.line} ${String(line)}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}`]),
    ...(path === undefined || path === "" ? [] : [path]),
  ].join(", ");
}

function sheetText(place: Extract<Place, { kind: "sheet" }>, language: Language): string {
  const { file, sheet, cell, table, column } = place;
  const words =
    language === "sv"
      ? { sheet: "bladet", cell: "cell", table: "tabellen", column: "kolumnen" }
      : { sheet: "sheet", cell: "cell", table: "table", column: "column" };
  return [
    shortName(file),
    `${words.sheet} ${sheet}`,
    ...(cell === undefined ? [] : [`${words.cell} ${cell}`]),
    ...(table === undefined ? [] : [`${words.table} ${table}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}`]),
  ].join(", ");
}
