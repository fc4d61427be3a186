import type { Language, RemarkCode, RemarkFacts } from "../../engine/index.ts";
import { phrasesIn } from "../messages/phrases.ts";
import { IMPORT_ODDITIES } from "./import-oddities.ts";
import { ODDITIES } from "./ledger-oddities.ts";
import { quoted } from "../text/list-format.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const kr: Readonly<Record<Language, (digits: string) => string>> = {
  sv: (digits) => `${sv.n(digits)} kr`,
  en: (digits) => `${en.n(digits)} kr`,
};

/** What is remarkable, then what to do if it is wrong: both sentences of every code. Total. @rule RM1 */
export const REMARKS: {
  readonly [Code in RemarkCode]: Readonly<Record<Language, (facts: RemarkFacts[Code]) => string>>;
} = {
  "cost-differs": {
    sv: ({ cost, other, basis, year }) => {
      const than = basis === "agreement" ? "avtalets" : "årskostnaden";
      return `Årskostnaden ${kr.sv(cost)} skiljer sig med mer än hälften från ${than} ${kr.sv(other)} för ${String(year)}. Är den rätt behöver inget göras; annars rätta den.`;
    },
    en: ({ cost, other, basis, year }) => {
      const than = basis === "agreement" ? "the agreement's" : "the annual cost";
      return `The annual cost ${kr.en(cost)} differs by more than half from ${than} ${kr.en(other)} for ${String(year)}. If it is right nothing need be done; else correct it.`;
    },
  },
  "population-differs": {
    sv: ({ basis, name, code, persons, known, others }) => {
      const more = others === 0 ? "" : ` Detsamma gäller ${sv.n(others)} till.`;
      return `Folkmängden ${sv.n(persons)} för ${name || code} är inte den som ${quoted(basis)} har, ${sv.n(known)}.${more} Rätta den, eller skriv ja i Egen uppgift.`;
    },
    en: ({ basis, name, code, persons, known, others }) => {
      const more = others === 0 ? "" : ` The same goes for ${en.n(others)} more.`;
      return `The population ${en.n(persons)} of ${name || code} is not what ${quoted(basis)} has, ${en.n(known)}.${more} Correct it, or write yes in Own figure.`;
    },
  },
  "questions-open": {
    sv: ({ agreement, year, questions }) =>
      `Arbetsboken har ingen fördelning än, för underlaget till ${agreement} lämnar frågor öppna: ${questions.map((question) => question.sv).join(" ")} Svara på raden för ${String(year)} i Årsbeslut och kör sedan fördelningen; den skriver rapporterna.`,
    en: ({ agreement, year, questions }) =>
      `The workbook has no split yet, for the documents of ${agreement} leave questions open: ${questions.map((question) => question.en).join(" ")} Answer on the row of ${String(year)} in Yearly decisions and then run the split, which writes the reports.`,
  },
  "parties-unsigned": {
    sv: ({ agreement, parties, signed }) =>
      `${sv.list(parties)} har ingen underskriftsdag för ${agreement}; ${sv.n(signed)} har det. Skriv dagen i Underskrifter när avtalet är undertecknat.`,
    en: ({ agreement, parties, signed }) =>
      `${en.list(parties)} ${parties.length === 1 ? "has" : "have"} no day of signing for ${agreement}; ${en.n(signed)} ${signed === 1 ? "has" : "have"}. Write the day in Signatures when the agreement is signed.`,
  },
  "footnotes-passed-over": {
    sv: ({ cells, text }) =>
      `${cells === 1 ? "1 belopp har" : `${sv.n(cells)} belopp har`} ett nottecken som inte lästes, ${quoted(text)}. Är tecknet en siffra i talet, rätta det.`,
    en: ({ cells, text }) =>
      `${cells === 1 ? "1 amount has" : `${en.n(cells)} amounts have`} the mark of a footnote that was not read, ${quoted(text)}. If it is a digit of the number, correct it.`,
  },
  "published-signs-differ": {
    sv: ({ total }) =>
      `Raderna har omvänt tecken mot summan ${quoted(total)}, som när intäkter skrivs negativa. De prövades med radernas tecken.`,
    en: ({ total }) =>
      `The rows have another sign than the total ${quoted(total)}, as where income is written below 0. They were tried with the rows' sign.`,
  },
  "municipalities-missing": {
    sv: ({ county, parties, of }) =>
      `Tabellen har ${sv.n(of - parties.length)} av de ${sv.n(of)} kommunerna i ${county}; ${sv.list(parties)} saknas. Är det en rad som fallit bort, lägg till den.`,
    en: ({ county, parties, of }) =>
      `The table has ${en.n(of - parties.length)} of the ${en.n(of)} municipalities of ${county}; ${en.list(parties)} ${parties.length === 1 ? "is" : "are"} missing. If a row was left out, add it.`,
  },
  "populations-not-tried": {
    sv: ({ parties, nearest }) =>
      `Folkmängder prövades inte, för ${sv.quotes(parties.slice(0, 3))}${parties.length > 3 ? ` och ${sv.n(parties.length - 3)} till` : ""} är ingen kommun i registret.${sv.meant(nearest)}`,
    en: ({ parties, nearest }) =>
      `Populations were not tried, for ${en.quotes(parties.slice(0, 3))}${parties.length > 3 ? ` and ${en.n(parties.length - 3)} more` : ""} ${parties.length === 1 ? "is" : "are"} no municipality of the register.${en.meant(nearest)}`,
  },
  "ledger-import": {
    sv: ({ reason, ...facts }) => IMPORT_ODDITIES.sv[reason](facts),
    en: ({ reason, ...facts }) => IMPORT_ODDITIES.en[reason](facts),
  },
  "ledger-odd": {
    sv: ({ reason, ...facts }) => ODDITIES.sv[reason](facts),
    en: ({ reason, ...facts }) => ODDITIES.en[reason](facts),
  },
  "lines-passed-over": {
    sv: ({ where, lines, text }) => {
      const outside = where === "above" ? "ovanför rubrikerna" : "nedanför tabellen";
      const count = lines === 1 ? "1 rad" : `${sv.n(lines)} rader`;
      return `${count} ${outside} lästes inte, från ${quoted(text)}. Är det huvudmän, flytta in dem i tabellen.`;
    },
    en: ({ where, lines, text }) => {
      const outside = where === "above" ? "above the headers" : "below the table";
      const count = lines === 1 ? "1 line" : `${en.n(lines)} lines`;
      return `${count} ${outside} not read, from ${quoted(text)}. If they are parties, move them into the table.`;
    },
  },
};
