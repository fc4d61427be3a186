import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

/** What can be wrong with municipalities and their populations. */
export const POPULATION = {
  "municipality-unknown": {
    sv: ({ municipality, nearest }) =>
      `Ingen kommun har namnet eller koden ${quoted(municipality)}.${nearest.length === 0 ? "" : ` Närmast ligger ${sv.list(nearest)}.`} Rätta namnet, eller skriv kommunkoden.`,
    en: ({ municipality, nearest }) =>
      `No municipality has the name or code ${quoted(municipality)}.${nearest.length === 0 ? "" : ` Nearest: ${en.list(nearest)}.`} Correct the name, or write the municipality's code.`,
  },
  "municipality-ended": {
    sv: ({ code, name, since, successor }) =>
      `Koden ${code} för ${name} gäller inte längre: sedan ${since} är den ${successor}. Skriv ${successor}, eller välj ett tidigare datum.`,
    en: ({ code, name, since, successor }) =>
      `The code ${code} of ${name} holds no longer: since ${since} it is ${successor}. Write ${successor}, or choose an earlier date.`,
  },
  "region-unknown": {
    sv: ({ code }) =>
      `Ingen region har koden ${quoted(code)}. Skriv länets kod med två siffror, till exempel 20 för Dalarna, eller låt parten vara av slaget other.`,
    en: ({ code }) =>
      `No region has the code ${quoted(code)}. Write the county's code of two digits, for example 20 for Dalarna, or let the party be of the kind other.`,
  },
  "municipality-name-mismatch": {
    sv: ({ code, name, registered, other }) =>
      other === null
        ? `Koden ${code} är ${registered}, men namnet är ${quoted(name)}, som ingen kommun heter. Rätta namnet, eller skriv bara koden.`
        : `Koden ${code} är ${registered}, men namnet är ${name}, som har koden ${other}. Rätta koden eller namnet.`,
    en: ({ code, name, registered, other }) =>
      other === null
        ? `The code ${code} is ${registered}, but the name is ${quoted(name)}, which is no municipality's. Correct the name, or write the code alone.`
        : `The code ${code} is ${registered}, but the name is ${name}, whose code is ${other}. Correct the code or the name.`,
  },
  "population-missing": {
    sv: ({ code, basis }) =>
      `Folkmängd saknas för ${code} i ${quoted(basis)}. Lägg till raden i tabellen Befolkning, eller välj ett annat datum.`,
    en: ({ code, basis }) =>
      `The population of ${code} is missing in ${quoted(basis)}. Add its row to the table of populations, or choose another date.`,
  },
  "population-doubled": {
    sv: ({ code, basis }) =>
      `Folkmängden för ${code} i ${quoted(basis)} står mer än en gång. Behåll en av raderna.`,
    en: ({ code, basis }) =>
      `The population of ${code} in ${quoted(basis)} stands more than once. Keep one of the rows.`,
  },
  "population-date-unknown": {
    sv: ({ date, dates }) =>
      dates.length === 0
        ? `Befolkningen den ${date} finns inte här. Lägg in den i tabellen Befolkning.`
        : `Befolkningen den ${date} finns inte här. Välj ett av datumen ${sv.list(dates)}.`,
    en: ({ date, dates }) =>
      dates.length === 0
        ? `The population on ${date} is not at hand. Enter it in the table of populations.`
        : `The population on ${date} is not at hand. Choose one of the dates ${en.list(dates)}.`,
  },
} satisfies Partial<Problems>;
