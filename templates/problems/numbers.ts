import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

/** What can be wrong with numbers, days, totals and rules. */
export const NUMBERS = {
  "number-unreadable": {
    sv: ({ text }) => `${quoted(text)} är inget tal. Skriv det med siffror, till exempel 1 234,50.`,
    en: ({ text }) => `${quoted(text)} is not a number. Write it in digits, for example 1 234.50.`,
  },
  "number-ambiguous": {
    sv: ({ text, readings }) =>
      `${quoted(text)} kan läsas som ${readings.map(sv.n).join(" eller ")}. Skriv ${sv.n(readings[0] ?? "")} eller ${sv.n(`${readings[1] ?? ""}0`)}.`,
    en: ({ text, readings }) =>
      `${quoted(text)} can be read as ${readings.map(en.n).join(" or ")}. Write ${(readings[0] ?? "").replace(/\B(?=(?:\d{3})+$)/g, " ")} or ${readings[1] ?? ""}0.`,
  },
  "number-is-error": {
    sv: ({ text }) =>
      `Cellen har felvärdet ${quoted(text)}. Rätta formeln i kalkylbladet och spara filen på nytt.`,
    en: ({ text }) =>
      `The cell holds the error value ${quoted(text)}. Correct the formula in the spreadsheet and save the file again.`,
  },
  "number-exponent": {
    sv: ({ text, digits }) =>
      `${quoted(text)} är skrivet med exponent, som kalkylprogram gör när kolumnen är smal, och kan vara avkortat. Visa hela talet (formatet Tal) och spara filen på nytt; är det ${sv.n(digits)}, skriv det.`,
    en: ({ text, digits }) =>
      `${quoted(text)} is written with an exponent, as spreadsheets do where the column is narrow, and may be cut short. Show the whole number (the format Number) and save the file anew; if it is ${en.n(digits)}, write that.`,
  },
  "unit-mismatch": {
    sv: ({ text, suffix }) =>
      `${quoted(text)} har tillägget ${quoted(suffix)}, som inte förstås här. Skriv hela talet med siffror, till exempel 4 000 000.`,
    en: ({ text, suffix }) =>
      `${quoted(text)} has the ending ${quoted(suffix)}, which is not understood here. Write the whole number in digits, for example 4 000 000.`,
  },
  "year-unreadable": {
    sv: ({ text }) => `${quoted(text)} är inget år. Skriv fyra siffror, till exempel 2023.`,
    en: ({ text }) => `${quoted(text)} is not a year. Write four digits, for example 2023.`,
  },
  "date-unreadable": {
    sv: ({ text }) => `${quoted(text)} är ingen dag. Skriv ÅÅÅÅ-MM-DD, till exempel 2022-12-31.`,
    en: ({ text }) => `${quoted(text)} is not a day. Write YYYY-MM-DD, for example 2022-12-31.`,
  },
  "total-not-finite": {
    sv: ({ total }) => `Totalen ${total} är inget belopp. Ange ett tal i kronor.`,
    en: ({ total }) => `The total ${total} is no amount. Give a number of kronor.`,
  },
  "total-too-large": {
    sv: ({ total, limit }) =>
      `Totalen ${sv.n(total)} kr är större än ${sv.n(limit)} kr, som är det mesta som tas emot. Kontrollera antalet nollor.`,
    en: ({ total, limit }) =>
      `The total ${en.n(total)} kr is larger than ${en.n(limit)} kr, the most that is taken. Check the number of zeros.`,
  },
  "total-off-unit": {
    sv: ({ total, unit, below, above }, { choosing }) =>
      `Totalen ${sv.n(total)} kr är inte jämnt delbar med enheten ${sv.n(unit)} kr. Ange ${sv.n(below)} eller ${sv.n(above)} kr${unit === "0.01" ? "" : `, eller en mindre enhet ${choosing("unit")}`}.`,
    en: ({ total, unit, below, above }, { choosing }) =>
      `The total ${en.n(total)} kr is not a multiple of the unit ${en.n(unit)} kr. Give ${en.n(below)} or ${en.n(above)} kr${unit === "0.01" ? "" : `, or a smaller unit ${choosing("unit")}`}.`,
  },
  "unit-unknown": {
    sv: ({ unit, units }) =>
      `Enheten ${quoted(unit)} finns inte. Välj ${units.map(sv.n).join(", ")} (kr).`,
    en: ({ unit, units }) =>
      `There is no unit ${quoted(unit)}. Choose ${units.map(en.n).join(", ")} (kr).`,
  },
  "rule-unknown": {
    sv: ({ rule, rules, nearest }) =>
      `Regeln ${quoted(rule)} finns inte.${sv.meant(nearest)} De som finns är ${sv.list(rules)}.`,
    en: ({ rule, rules, nearest }) =>
      `There is no rule ${quoted(rule)}.${en.meant(nearest)} There are ${en.list(rules)}.`,
  },
} satisfies Partial<Problems>;
