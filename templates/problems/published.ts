import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

/** What can be wrong with a published table that is to be explained. */
export const PUBLISHED = {
  "published-missing": {
    sv: ({ party }) =>
      `Beloppet för ${quoted(party)} saknas. Skriv det som det är publicerat, 0 om inget betalas, eller ta bort raden.`,
    en: ({ party }) =>
      `The amount of ${quoted(party)} is missing. Write it as it is published, 0 if nothing is paid, or remove the row.`,
  },
  "published-below-ore": {
    sv: ({ text }) =>
      `${quoted(text)} är inget helt antal öre, som ett belopp är. Rätta talet, eller enheten i kolumnens rubrik.`,
    en: ({ text }) =>
      `${quoted(text)} is no whole number of öre, as an amount is. Correct the number, or the unit in the column's header.`,
  },
  "published-units-mixed": {
    sv: ({ unit, other, text }) =>
      `${quoted(text)} är i ${other}, men beloppen ovanför i ${unit}. Skriv hela kolumnen i samma enhet.`,
    en: ({ unit, other, text }) =>
      `${quoted(text)} is in ${other}, but the amounts above it are in ${unit}. Write the whole column in one unit.`,
  },
  "weight-sum-unreadable": {
    sv: ({ text }) =>
      `${quoted(text)} är inget spann av hela tal över 0. Skriv det minsta och det största med bindestreck emellan, 280000-300000.`,
    en: ({ text }) =>
      `${quoted(text)} is no span of whole numbers above 0. Write the least and the most with a hyphen between, 280000-300000.`,
  },
  "excel-selection-large": {
    sv: ({ limit }) =>
      `Fler än ${sv.n(limit)} celler är markerade. Markera bara tabellen, med dess rubriker.`,
    en: ({ limit }) =>
      `More than ${en.n(limit)} cells are selected. Select the table alone, with its headers.`,
  },
  "published-year-missing": {
    sv: ({ agreement, year, years }, { say }) => {
      if (years.length === 0) return `Inget underlag till ${agreement} har en tabell med belopp.`;
      const which = `Tabeller med belopp finns för ${sv.list(years.map(String))}.`;
      const missing = `Underlaget till ${agreement} har ingen för ${String(year)}.`;
      return year === null
        ? `${which} Välj en av dem${say({ terminal: " med --year", pane: "" })}.`
        : `${which} ${missing}`;
    },
    en: ({ agreement, year, years }, { say }) => {
      if (years.length === 0) return `No document of ${agreement} has a table of amounts.`;
      const which = `There are tables of amounts for ${en.list(years.map(String))}.`;
      const missing = `The documents of ${agreement} have none for ${String(year)}.`;
      return year === null
        ? `${which} Choose one of them${say({ terminal: " with --year", pane: "" })}.`
        : `${which} ${missing}`;
    },
  },
  "published-total-missing": {
    sv: (_, { say }) =>
      `Tabellen har ingen rad Summa. Ange summan som den är tryckt ${say({ terminal: "med --total", pane: "i fältet Summa" })}.`,
    en: (_, { say }) =>
      `The table has no row Sum. Give the total as it is printed ${say({ terminal: "with --total", pane: "in the field Total" })}.`,
  },
  "published-all-zero": {
    sv: ({ rows }, { say }) =>
      `Alla ${sv.n(rows)} belopp är 0, och 0 ger varje regel. Välj kolumnen med beloppen${say({ terminal: ", --column RUBRIK", pane: "" })}.`,
    en: ({ rows }, { say }) =>
      `All ${en.n(rows)} amounts are 0, which every rule gives. Choose the column of the amounts${say({ terminal: ", --column HEADER", pane: "" })}.`,
  },
} satisfies Partial<Problems>;
