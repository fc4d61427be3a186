import type { Language } from "../../engine/index.ts";
import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";
import type { SurfaceWords } from "../messages/surfaces.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const FAULTS = {
  sv: {
    missing: "Uppgiften saknas",
    "unknown-field": "Uppgiften är inte känd",
    "wrong-type": "Värdet är av fel slag",
    "wrong-value": "Värdet går inte att använda",
  },
  en: {
    missing: "The field is missing",
    "unknown-field": "The field is not known",
    "wrong-type": "The value is of the wrong kind",
    "wrong-value": "The value cannot be used",
  },
} as const;

/** What the parts of an agreement's file are about. */
const CLAUSES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    annualCost: "årskostnaden",
    population: "befolkningen",
    rounding: "avrundningen",
    key: "fördelningsnyckeln",
    from: "giltighetstiden",
  },
  en: {
    annualCost: "the annual cost",
    population: "the population",
    rounding: "rounding",
    key: "the allocation key",
    from: "the agreement",
  },
};

/** What the form of a file wants, in words. */
const EXPECTED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    string: "text inom citattecken",
    number: "ett tal",
    int: "ett heltal",
    boolean: "true eller false",
    object: "ett objekt inom { }",
    record: "ett objekt inom { }",
    array: "en lista inom [ ]",
  },
  en: {
    string: "text in quotation marks",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    object: "an object in { }",
    record: "an object in { }",
    array: "a list in [ ]",
  },
};

const clauseName: Readonly<Record<Language, (clause: string) => string>> = {
  sv: (clause) => CLAUSES.sv[clause] ?? clause,
  en: (clause) => CLAUSES.en[clause] ?? clause,
};

/** What two agreements may use one name for. */
const CLASHING = {
  sv: { party: "Koden", source: "Källan", table: "Tabellen" },
  en: { party: "The code", source: "The source", table: "The table" },
} as const;

/** Where the clauses are written. */
const IN_AGREEMENT = {
  sv: { terminal: "i avtalets fil", pane: "på bladet med klausulerna" },
  en: {
    terminal: "in the agreement's file",
    pane: "on the sheet of the clauses",
  },
} as const;

/** How an open question is answered. */
const ANSWERS: Readonly<
  Record<Language, Readonly<Record<string, (surface: SurfaceWords) => string>>>
> = {
  sv: {
    annualCost: ({ choosing, say }) =>
      `Ange beloppet ${choosing("total")}, eller skriv in det ${say(IN_AGREEMENT.sv)}.`,
    population: ({ choosing, say }) =>
      `Ange datum ${choosing("populationDate")}, eller skriv in det ${say(IN_AGREEMENT.sv)}.`,
    rounding: ({ choosing, say }) =>
      `Ange regel ${choosing("rule")} och enhet ${choosing("unit")}, eller skriv in dem ${say(IN_AGREEMENT.sv)}.`,
    key: ({ choosing, say }) =>
      `Ange ${say({ terminal: "population eller equal ", pane: "folkmängd eller lika " })}${choosing("key")}, eller skriv in en annan nyckel ${say({ terminal: "i avtalets fil", pane: "på bladet Nycklar" })}.`,
  },
  en: {
    annualCost: ({ choosing, say }) =>
      `Give the amount ${choosing("total")}, or write it ${say(IN_AGREEMENT.en)}.`,
    population: ({ choosing, say }) =>
      `Give a date ${choosing("populationDate")}, or write it ${say(IN_AGREEMENT.en)}.`,
    rounding: ({ choosing, say }) =>
      `Give a rule ${choosing("rule")} and a unit ${choosing("unit")}, or write them ${say(IN_AGREEMENT.en)}.`,
    key: ({ choosing, say }) =>
      `Give population or equal ${choosing("key")}, or write another key ${say({ terminal: "in the agreement's file", pane: "on the sheet of keys" })}.`,
  },
};

/** What can be wrong with an agreement, and what one leaves open. */
export const AGREEMENTS = {
  "json-malformed": {
    sv: ({ near }) =>
      `Filen är inte giltig JSON; läsningen stannade vid ${quoted(near)}. Rätta raden, eller den före: ofta saknas ett kommatecken, ett citattecken eller en klammer.`,
    en: ({ near }) =>
      `The file is not valid JSON; reading stopped at ${quoted(near)}. Correct the line, or the one before: often a comma, a quotation mark or a brace is missing.`,
  },
  "json-too-deep": {
    sv: ({ limit }) =>
      `Filen har klamrar i fler än ${sv.n(limit)} nivåer, djupare än något avtal. Kontrollera att det är rätt fil.`,
    en: ({ limit }) =>
      `The file has braces in more than ${en.n(limit)} levels, deeper than any agreement. Check that it is the right file.`,
  },
  "agreement-malformed": {
    sv: ({ reason, expected, found }) =>
      `${FAULTS.sv[reason]}${found === "" ? "" : ` (${found})`}${expected === "" ? "" : `; väntat: ${EXPECTED.sv[expected] ?? expected}`}. Rätta eller ta bort uppgiften.`,
    en: ({ reason, expected, found }) =>
      `${FAULTS.en[reason]}${found === "" ? "" : ` (${found})`}${expected === "" ? "" : `; expected: ${EXPECTED.en[expected] ?? expected}`}. Correct or remove the field.`,
  },
  "agreement-newer": {
    sv: ({ found, known }) =>
      `Avtalsfilen har formen ${quoted(found)} och är skriven av en nyare version; den här läser ${quoted(known)}. Uppdatera programmet.`,
    en: ({ found, known }) =>
      `The agreement file has the form ${quoted(found)} and was written by a newer version; this one reads ${quoted(known)}. Update the program.`,
  },
  "agreement-by-years": {
    sv: ({ agreement, year }) =>
      `Parter eller nycklar i ${agreement} är andra från ${String(year)}, och det kan en avtalsfil inte säga. Spara arbetsboken i stället, eller ta bort åren i Parter och Nycklar i en kopia.`,
    en: ({ agreement, year }) =>
      `Parties or keys of ${agreement} are others from ${String(year)}, which an agreement file cannot say. Keep the workbook instead, or remove the years in Parties and Keys in a copy.`,
  },
  "agreement-unknown": {
    sv: ({ agreement, agreements, nearest }) =>
      `Avtalet ${quoted(agreement)} finns inte, och ingen fil heter så.${sv.meant(nearest)} De medföljande avtalen är ${sv.list(agreements)}.`,
    en: ({ agreement, agreements, nearest }) =>
      `There is no agreement ${quoted(agreement)}, and no file of that name.${en.meant(nearest)} The packaged agreements are ${en.list(agreements)}.`,
  },
  "year-outside-agreement": {
    sv: ({ agreement, year, from, to }) =>
      `Avtalet ${agreement} gäller ${String(from)}–${String(to)}, inte ${String(year)}. Välj ett år däremellan.`,
    en: ({ agreement, year, from, to }) =>
      `The agreement ${agreement} holds for ${String(from)}–${String(to)}, not for ${String(year)}. Choose a year in between.`,
  },
  "clause-missing": {
    sv: ({ clause, year }, { say }) =>
      `Avtalet säger ingenting om ${clauseName.sv(clause)} för ${String(year)}. Lägg till en klausul ${say(IN_AGREEMENT.sv)}.`,
    en: ({ clause, year }, { say }) =>
      `The agreement says nothing of ${clauseName.en(clause)} for ${String(year)}. Add a clause ${say({ terminal: "to the agreement's file", pane: "on the agreement's sheet" })}.`,
  },
  "clause-overlap": {
    sv: ({ clause, year }) =>
      `Två klausuler om ${clauseName.sv(clause)} gäller båda ${String(year)}. Låt den ena sluta innan den andra börjar.`,
    en: ({ clause, year }) =>
      `Two clauses on ${clauseName.en(clause)} both hold in ${String(year)}. Let one end before the other begins.`,
  },
  "clause-ends-before-start": {
    sv: ({ clause, from, to }) =>
      `Klausulen om ${clauseName.sv(clause)} slutar ${String(to)}, före starten ${String(from)}. Rätta åren.`,
    en: ({ clause, from, to }) =>
      `The clause on ${clauseName.en(clause)} ends in ${String(to)}, before its start in ${String(from)}. Correct the years.`,
  },
  "agreements-clash": {
    sv: ({ kind, id, agreements }) =>
      kind === "agreement"
        ? `Två avtal har samma id, ${quoted(id)}. Ge det ena ett annat id, eller ange det bara en gång.`
        : `${CLASHING.sv[kind]} ${quoted(id)} betyder olika saker i avtalen ${sv.list(agreements)}, och i en arbetsbok måste den betyda en. Byt namn på den i det ena avtalets fil.`,
    en: ({ kind, id, agreements }) =>
      kind === "agreement"
        ? `Two agreements have the same id, ${quoted(id)}. Give one of them another id, or name it once.`
        : `${CLASHING.en[kind]} ${quoted(id)} means different things in the agreements ${en.list(agreements)}, and in a workbook it must mean one. Rename it in one agreement's file.`,
  },
  "years-reversed": {
    sv: ({ from, to }) =>
      `Till år ${String(to)} ligger före Från år ${String(from)}. Rätta åren; en tom cell sätter ingen gräns.`,
    en: ({ from, to }) =>
      `To year ${String(to)} is before From year ${String(from)}. Correct the years; a blank cell sets no end.`,
  },
  "clause-open": {
    sv: ({ year, question, clause, dates }, surface) =>
      `Underlaget lämnar en fråga öppen för ${String(year)}: ${question.sv} ${ANSWERS.sv[clause]?.(surface) ?? ""}${dates.length === 0 ? "" : surface.say({ terminal: ` Datum som finns: ${sv.list(dates)}.`, pane: "" })}`,
    en: ({ year, question, clause, dates }, surface) =>
      `The documents leave a question open for ${String(year)}: ${question.en} ${ANSWERS.en[clause]?.(surface) ?? ""}${dates.length === 0 ? "" : surface.say({ terminal: ` Dates at hand: ${en.list(dates)}.`, pane: "" })}`,
  },
  "key-not-asked": {
    sv: ({ agreement }, { choosing }) =>
      `Nycklarna i avtalet ${agreement} säger redan vad de fördelar efter, så svaret ${choosing("key")} skulle inte användas. Ta bort det, eller ändra nyckeln.`,
    en: ({ agreement }, { choosing }) =>
      `The keys of the agreement ${agreement} say already what they split by, so the answer ${choosing("key")} would not be used. Remove it, or change the key.`,
  },
  "key-answer-uncounted": {
    sv: ({ parties }) =>
      `Folkmängd går inte att fördela efter, för ${sv.list(parties)} är ${parties.length === 1 ? "ingen kommun" : "inga kommuner"} och har ingen folkmängd här. Svara lika, eller skriv en annan nyckel.`,
    en: ({ parties }) =>
      `Population cannot be split by, for ${en.list(parties)} ${parties.length === 1 ? "is no municipality and has" : "are no municipalities and have"} no population here. Answer equal, or write another key.`,
  },
  "code-unusable": {
    sv: ({ code }) =>
      `Koden eller namnet ${quoted(code)} går inte att använda: *, ?, ~, <, > och = betyder något annat i formler, «SCB» med ett datum är SCB:s egna underlag, och stora och små bokstäver skiljer inte två namn åt. Välj ett annat med bokstäver och siffror.`,
    en: ({ code }) =>
      `The code or name ${quoted(code)} cannot be used: *, ?, ~, <, > and = mean something else in formulas, «SCB» with a date is Statistics Sweden's own basis, and case alone does not tell two names apart. Choose another of letters and digits.`,
  },
  "party-unlisted": {
    sv: ({ code }) =>
      `Koden ${quoted(code)} nämns här men finns inte bland avtalets parter. Lägg till parten eller rätta koden.`,
    en: ({ code }) =>
      `The code ${quoted(code)} is named here but is not among the agreement's parties. Add the party or correct the code.`,
  },
  "party-keyless": {
    sv: ({ code, name }) =>
      `Parten ${name} (${code}) finns inte i någon nyckel och skulle inte betala något. Lägg in den i en nyckel, eller ta bort den.`,
    en: ({ code, name }) =>
      `The party ${name} (${code}) is in no key and would pay nothing. Put it in a key, or remove it.`,
  },
  "group-code-taken": {
    sv: ({ code }) =>
      `Gruppen ${quoted(code)} har en kod som en part, en annan grupp eller avtalet redan har. Ge den en egen.`,
    en: ({ code }) =>
      `The group ${quoted(code)} has a code that a party, another group or the agreement has already. Give it one of its own.`,
  },
  "source-unknown": {
    sv: ({ source }) =>
      `Källan ${quoted(source)} finns inte bland avtalets källor. Lägg till den eller rätta namnet.`,
    en: ({ source }) =>
      `The source ${quoted(source)} is not among the agreement's sources. Add it or correct the name.`,
  },
  "published-table-unknown": {
    sv: ({ table }, { say }) =>
      `Den publicerade tabellen ${quoted(table)} finns inte ${say({ terminal: "i avtalets fil", pane: "på bladet Publicerat" })}. Lägg till den eller rätta namnet.`,
    en: ({ table }, { say }) =>
      `The published table ${quoted(table)} is not ${say({ terminal: "in the agreement's file", pane: "on the sheet of published tables" })}. Add it or correct the name.`,
  },
  "published-table-doubled": {
    sv: ({ table }) =>
      `Två publicerade tabeller har samma namn eller år: ${quoted(table)}. Behåll en, eller ge dem var sitt.`,
    en: ({ table }) =>
      `Two published tables have the same name or year: ${quoted(table)}. Keep one, or give each its own.`,
  },
  "published-population-missing": {
    sv: ({ table, code }, { choosing }) =>
      `Den publicerade tabellen ${quoted(table)} har ingen folkmängd för ${code}. Lägg till den, eller ange ett befolkningsdatum ${choosing("populationDate")}.`,
    en: ({ table, code }, { choosing }) =>
      `The published table ${quoted(table)} has no population for ${code}. Add it, or give a date ${choosing("populationDate")}.`,
  },
  "odd-unit-unlisted": {
    sv: ({ code }) =>
      `Klausulen om udda enhet nämner ${quoted(code)}, som inte har någon procentsats i nyckeln. Rätta koden.`,
    en: ({ code }) =>
      `The clause on the odd unit names ${quoted(code)}, which has no percentage in the key. Correct the code.`,
  },
  "odd-unit-party-unknown": {
    sv: ({ party, parties, nearest }) =>
      `${quoted(party)} har ingen procentsats i avtalet och kan inte ta en udda enhet.${sv.meant(nearest)} De som kan är ${sv.list(parties)}.`,
    en: ({ party, parties, nearest }) =>
      `${quoted(party)} has no percentage in the agreement and cannot take an odd unit.${en.meant(nearest)} Those who can are ${en.list(parties)}.`,
  },
  "explained-party-unknown": {
    sv: ({ party, parties, nearest }) =>
      `Ingen huvudman eller grupp heter ${quoted(party)}.${sv.meant(nearest)} De som finns är ${sv.list(parties)}.`,
    en: ({ party, parties, nearest }) =>
      `There is no party or group ${quoted(party)}.${en.meant(nearest)} There are ${en.list(parties)}.`,
  },
} satisfies Partial<Problems>;
