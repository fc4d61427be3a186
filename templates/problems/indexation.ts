import type { IndexationFault, Language } from "../../engine/index.ts";
import { listText, quoted } from "../text/list-format.ts";
import { monthName } from "../text/month-name.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

/** «oktober 2023», or the year alone. */
function when(year: number, month: number | null, language: Language): string {
  return month === null ? String(year) : `${monthName(month, language)} ${String(year)}`;
}

/** A day, or words for a value that bears none. */
function datedIn(undated: string): (published: string) => string {
  return (published) => (published === "–" ? undated : published);
}

const UNUSABLE: Readonly<Record<Language, Readonly<Record<IndexationFault, string>>>> = {
  sv: {
    "first-before-base": "Första uppräknade år måste vara efter basåret. Rätta ett av dem.",
    "amount-negative": "Basbeloppet är mindre än noll. Skriv ett belopp från 0 kr.",
    "lag-negative": "Eftersläpningen är mindre än noll. Skriv 0, 1, 2 eller fler år.",
    "month-outside": "En månad är ett tal från 1 till 12, eller tomt. Rätta den.",
    doubled: "Namnet används två gånger. Ge varje uppräkning ett eget namn.",
    "series-and-mix": "Den har både en serie och vikter för flera. Ta bort serien eller vikterna.",
    "part-doubled": "En serie har två vikter. Behåll en av dem.",
    "part-not-positive": "En vikt ska vara över 0 procent. Rätta den, eller ta bort raden.",
  },
  en: {
    "first-before-base":
      "The first adjusted year must come after the base year. Correct one of them.",
    "amount-negative": "The base amount is below zero. Write an amount from 0 kr.",
    "lag-negative": "The lag is below zero. Write 0, 1, 2 or more years.",
    "month-outside": "A month is a number from 1 to 12, or blank. Correct it.",
    doubled: "The name is used twice. Give every indexation a name of its own.",
    "series-and-mix":
      "It has both a series and weights for several. Take away the series or the weights.",
    "part-doubled": "A series has two weights. Keep one of them.",
    "part-not-positive": "A weight must be above 0 per cent. Correct it, or take away the row.",
  },
};

const OPEN = {
  sv: {
    series: "vilken serie",
    mix: "vad vikterna väger",
    lag: "vilken eftersläpning",
    chain: "vad varje år räknas från",
  },
  en: {
    series: "which series",
    mix: "what the weights weigh",
    lag: "which lag",
    chain: "what each year is adjusted from",
  },
} as const;

/** What can be wrong with indexations and the values that they go by. @rule IX1 IX2 IX3 */
export const INDEXATION = {
  "index-value-missing": {
    sv: ({ series, year, month, publishedIn }) =>
      `Värdet för ${when(year, month, "sv")} i serien ${quoted(series)} saknas${publishedIn === null ? "" : ` i utgåvan från ${monthName(publishedIn, "sv")} året före`}. Skriv värdet på bladet Index, eller årskostnaden i Årsbeslut.`,
    en: ({ series, year, month, publishedIn }) =>
      `The value for ${when(year, month, "en")} of the series ${quoted(series)} is missing${publishedIn === null ? "" : ` in the vintage of ${monthName(publishedIn, "en")} the year before`}. Write the value on the sheet Index, or the annual cost in Yearly decisions.`,
  },
  "index-before-series": {
    sv: ({ series, year, month, first }) =>
      `Uppräkningen frågar efter ${when(year, month, "sv")}, men serien ${quoted(series)} börjar ${String(first)}. Ändra basår eller eftersläpning, eller skriv det äldre värdet på bladet Index.`,
    en: ({ series, year, month, first }) =>
      `The indexation asks for ${when(year, month, "en")}, but the series ${quoted(series)} begins in ${String(first)}. Change the base year or the lag, or write the older value on the sheet Index.`,
  },
  "index-vintages": {
    sv: ({ series, year, month, published }) =>
      `Serien ${quoted(series)} har flera värden för ${when(year, month, "sv")}, publicerade ${listText(published.map(datedIn("utan datum")), "sv")}. Skriv i Indexvillkor vilken månad som gäller, eller behåll ett av värdena.`,
    en: ({ series, year, month, published }) =>
      `The series ${quoted(series)} has several values for ${when(year, month, "en")}, published ${listText(published.map(datedIn("undated")), "en")}. Write in Index terms which month counts, or keep one of the values.`,
  },
  "index-level-unusable": {
    sv: ({ series, year, value }) =>
      `Serien ${quoted(series)} har nivån ${sv.n(value)} för ${String(year)}, och från den går det inte att räkna upp. Skriv en nivå över 0, eller ändra slaget till procent.`,
    en: ({ series, year, value }) =>
      `The series ${quoted(series)} has the level ${en.n(value)} in ${String(year)}, from which nothing can be adjusted. Write a level above 0, or change its kind to percent.`,
  },
  "index-series-unknown": {
    sv: ({ series, known }) =>
      `Serien ${quoted(series)} finns inte${known.length === 0 ? "" : `. De som finns: ${listText(known.map(quoted), "sv")}`}. Rätta namnet, eller skriv seriens värden på bladet Index.`,
    en: ({ series, known }) =>
      `There is no series ${quoted(series)}${known.length === 0 ? "" : `. Those there are: ${listText(known.map(quoted), "en")}`}. Correct the name, or write its values on the sheet Index.`,
  },
  "index-before-base": {
    sv: ({ indexation, year, baseYear }) =>
      `Uppräkningen ${quoted(indexation)} har basåret ${String(baseYear)} och säger inget om ${String(year)}. Välj en annan, eller skriv årskostnaden i Årsbeslut.`,
    en: ({ indexation, year, baseYear }) =>
      `The indexation ${quoted(indexation)} has the base year ${String(baseYear)} and says nothing of ${String(year)}. Choose another, or write the annual cost in Yearly decisions.`,
  },
  "indexation-open": {
    sv: ({ indexation, open }) =>
      `Uppräkningen ${quoted(indexation)} säger inte ${listText(
        open.map((term) => OPEN.sv[term]),
        "sv",
      )}. Fyll i det i Indexvillkor, eller skriv årskostnaden i Årsbeslut.`,
    en: ({ indexation, open }) =>
      `The indexation ${quoted(indexation)} does not say ${listText(
        open.map((term) => OPEN.en[term]),
        "en",
      )}. Fill it in in Index terms, or write the annual cost in Yearly decisions.`,
  },
  "index-mix-percent": {
    sv: ({ indexation, series }) =>
      `Uppräkningen ${quoted(indexation)} väger ihop nivåer, men serien ${quoted(series)} har procent. Väg ihop förändringar, eller nivåer från basåret, eller välj en serie med nivåer.`,
    en: ({ indexation, series }) =>
      `The indexation ${quoted(indexation)} weighs levels together, but the series ${quoted(series)} has percentages. Weigh changes, or levels from the base year, or choose a series of levels.`,
  },
  "index-mix-not-hundred": {
    sv: ({ indexation, missing }) =>
      `Vikterna i uppräkningen ${quoted(indexation)} ska bli 100 procent tillsammans, och de är ${missing.startsWith("-") ? `${sv.n(missing.slice(1))} för mycket` : `${sv.n(missing)} för lite`}. Rätta dem i Indexvillkor.`,
    en: ({ indexation, missing }) =>
      `The weights of the indexation ${quoted(indexation)} must come to 100 per cent together, and they are ${missing.startsWith("-") ? `${en.n(missing.slice(1))} too much` : `${en.n(missing)} short`}. Correct them in Index terms.`,
  },
  "indexation-unknown": {
    sv: ({ indexation, known }) =>
      known.length === 0
        ? `Avtalet har inga indexvillkor, och alltså inte ${quoted(indexation)}. Skriv årskostnaden i Årsbeslut, eller gör en ny arbetsbok av ett avtal som har dem.`
        : `Det finns ingen uppräkning ${quoted(indexation)}. De som finns: ${listText(known.map(quoted), "sv")}. Rätta namnet.`,
    en: ({ indexation, known }) =>
      known.length === 0
        ? `The agreement has no index terms, and so not ${quoted(indexation)}. Write the annual cost in Yearly decisions, or make a new workbook of an agreement that has them.`
        : `There is no indexation ${quoted(indexation)}. Those there are: ${listText(known.map(quoted), "en")}. Correct the name.`,
  },
  "indexation-unusable": {
    sv: ({ indexation, reason }) => `Uppräkningen ${quoted(indexation)}: ${UNUSABLE.sv[reason]}`,
    en: ({ indexation, reason }) => `The indexation ${quoted(indexation)}: ${UNUSABLE.en[reason]}`,
  },
} satisfies Partial<Problems>;
