import type { ImportOddity, Language } from "../../engine/index.ts";
import { phrasesIn } from "../messages/phrases.ts";
import { quoted } from "../text/list-format.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

interface Facts {
  readonly count: number;
  readonly text: string;
  readonly other: string;
}

type Sentences = Readonly<Record<ImportOddity, (facts: Facts) => string>>;

/** What may be worth a look in an import, and what to do if it is wrong. Total. @rule RM1 LE8 */
export const IMPORT_ODDITIES: Readonly<Record<Language, Sentences>> = {
  sv: {
    "other-organisation": ({ text, other }) =>
      `Filen är från ${quoted(text)}, och tidigare import från ${quoted(other)}. Är det en annan värd läggs den till; annars välj rätt fil.`,
    "other-year": ({ text, other }) =>
      `Filen har perioderna ${text}, men Årsbeslut har ${other}. Hör åren ihop med avtalet?`,
    "starts-late": ({ text, other }) =>
      `Filen börjar ${text}, men räkenskapsåret ${other}. Saknas månader, exportera från årets början.`,
    "part-replaced": ({ text, other }) =>
      `Import ${quoted(text)} har fler månader än filen; ${other} står kvar från den.`,
    "typed-beside": ({ count, text }) =>
      `${count === 1 ? "1 rad" : `${sv.n(count)} rader`} på Utfall är skriven för hand på samma konto och månad som filen, först ${quoted(text)}. Den står kvar. Finns beloppet nu i filen, ta bort den.`,
    "sign-known": ({ text, other }) =>
      `Tecknet togs från import ${quoted(text)}: ${other}. Har filen ett annat, ange det.`,
    "source-unknown": ({ text, other }) =>
      `Källan ${quoted(text)} i kartorna finns inte på bladet Finansiering, som har ${other}.`,
    "plan-open": () =>
      "Kontoplanen är inte känd, så Kontokarta frågar efter varje klass. Skriv rader där, eller läs in med --plan kommun-bas eller --plan region-bas.",
    unmapped: ({ count, text, other }) =>
      `${count === 1 ? "1 konto saknar" : `${sv.n(count)} konton saknar`} rad i Kontokarta, först ${quoted(text)} med ${sv.n(other)} kr. De visas som Saknas tills en rad är skriven.`,
  },
  en: {
    "other-organisation": ({ text, other }) =>
      `The file is from ${quoted(text)}, and an earlier import from ${quoted(other)}. If it is another host it is added; if not, choose the right file.`,
    "other-year": ({ text, other }) =>
      `The file has the periods ${text}, but Yearly decisions has ${other}. Do the years belong to the agreement?`,
    "starts-late": ({ text, other }) =>
      `The file begins ${text}, but the financial year ${other}. If months are missing, export from the beginning of the year.`,
    "part-replaced": ({ text, other }) =>
      `Import ${quoted(text)} has more months than the file; ${other} remain from it.`,
    "typed-beside": ({ count, text }) =>
      `${count === 1 ? "1 row" : `${en.n(count)} rows`} on Actuals ${count === 1 ? "is" : "are"} typed by hand on the same account and month as the file, first ${quoted(text)}. It stays. If the amount is in the file now, remove it.`,
    "sign-known": ({ text, other }) =>
      `The sign was taken from import ${quoted(text)}: ${other}. If the file has another, give it.`,
    "source-unknown": ({ text, other }) =>
      `The source ${quoted(text)} of the maps is not on the sheet Funding, which has ${other}.`,
    "plan-open": () =>
      "The account plan is not known, so the account map asks of each class. Write rows there, or import with --plan kommun-bas or --plan region-bas.",
    unmapped: ({ count, text, other }) =>
      `${count === 1 ? "1 account has" : `${en.n(count)} accounts have`} no row in the account map, first ${quoted(text)} with ${en.n(other)} kr. They show as Missing until a row is written.`,
  },
};
