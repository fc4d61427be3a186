import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

/** What can be wrong with those who share a total, and what a rule demands of them. */
export const CLAIMS = {
  "parties-missing": {
    sv: () => "Det finns ingen huvudman att fördela på. Lägg till minst en rad.",
    en: () => "There is no party to split over. Add at least one row.",
  },
  "party-unnamed": {
    sv: ({ weight }) =>
      `Raden${weight === null ? "" : ` med vikten ${sv.n(weight)}`} saknar huvudman. Skriv namn eller kod, eller ta bort raden.`,
    en: ({ weight }) =>
      `The row${weight === null ? "" : ` with the weight ${en.n(weight)}`} has no party. Write a name or a code, or remove the row.`,
  },
  "party-doubled": {
    sv: ({ party, times }) =>
      `Huvudmannen ${quoted(party)} står mer än en gång; detta är gång ${sv.n(times)}. Behåll en av dem.`,
    en: ({ party, times }) =>
      `The party ${quoted(party)} stands more than once; this is time ${en.n(times)}. Keep one of them.`,
  },
  "weight-missing": {
    sv: ({ party }) =>
      `Vikt saknas för ${quoted(party)}. Skriv 0 om huvudmannen inte ska betala, annars dess vikt.`,
    en: ({ party }) =>
      `The weight of ${quoted(party)} is missing. Write 0 if the party is not to pay, else its weight.`,
  },
  "weight-negative": {
    sv: ({ party, weight }) =>
      `Vikten ${sv.n(weight)} för ${quoted(party)} är negativ. Skriv 0 eller mer.`,
    en: ({ party, weight }) =>
      `The weight ${en.n(weight)} of ${quoted(party)} is negative. Write 0 or more.`,
  },
  "weight-not-whole": {
    sv: ({ party, weight }) =>
      `Vikten ${sv.n(weight)} för ${quoted(party)} är inte ett helt antal, som personer är. Skriv ett heltal, eller döp kolumnen till «procent» eller «andel» om det är vad den innehåller.`,
    en: ({ party, weight }) =>
      `The weight ${en.n(weight)} of ${quoted(party)} is not a whole number, as persons are. Write a whole number, or name the column «percent» or «share» if that is what it holds.`,
  },
  "weight-not-finite": {
    sv: ({ party, weight }) =>
      `Vikten ${weight} för ${quoted(party)} är inget tal. Ange ett heltal.`,
    en: ({ party, weight }) =>
      `The weight ${weight} of ${quoted(party)} is not a number. Give a whole number.`,
  },
  "weights-all-zero": {
    sv: ({ parties }) =>
      `Alla ${sv.n(parties)} vikter är 0, så det finns inget att fördela efter. Ange minst en vikt över 0.`,
    en: ({ parties }) =>
      `All ${en.n(parties)} weights are 0, so there is nothing to split by. Give at least one weight above 0.`,
  },
  "order-missing": {
    sv: ({ party }) =>
      `Ordning saknas för ${quoted(party)}. Ge varje rad ett eget nummer, eller ta bort kolumnen.`,
    en: ({ party }) =>
      `The order of ${quoted(party)} is missing. Give every row a number of its own, or remove the column.`,
  },
  "order-not-whole": {
    sv: ({ party, order }) =>
      `Ordningen ${sv.n(order)} för ${quoted(party)} är inget heltal. Skriv ett heltal.`,
    en: ({ party, order }) =>
      `The order ${en.n(order)} of ${quoted(party)} is not a whole number. Write a whole number.`,
  },
  "order-doubled": {
    sv: ({ party, order, other }) =>
      `Ordningen ${sv.n(order)} för ${quoted(party)} har redan ${quoted(other)}. Ge varje rad ett eget nummer.`,
    en: ({ party, order, other }) =>
      `The order ${en.n(order)} of ${quoted(party)} is ${quoted(other)}'s already. Give every row a number of its own.`,
  },
  "percentages-mixed": {
    sv: ({ party, text }) =>
      `${text === "" ? "Tomt" : quoted(text)} för ${quoted(party)} saknar %-tecken, men andra rader har det. Skriv alla på samma sätt.`,
    en: ({ party, text }) =>
      `${text === "" ? "Nothing" : quoted(text)} for ${quoted(party)} lacks the % sign that other rows have. Write all of them alike.`,
  },
  "percentage-outside": {
    sv: ({ percent }) =>
      `En blandad nyckel kan inte dela ${sv.n(percent)} procent. Skriv tal från 0 till 100, tillsammans högst 100; resten delas efter folkmängd.`,
    en: ({ percent }) =>
      `A mixed key cannot share ${en.n(percent)} per cent. Write numbers from 0 to 100, together at most 100; the rest is shared by population.`,
  },
  "below-first-tier": {
    sv: ({ party, persons, from }) =>
      `${party} har ${sv.n(persons)} invånare, men trappans första steg börjar vid ${sv.n(from)}. Lägg till ett steg från 0, eller säg vad en så liten huvudman betalar.`,
    en: ({ party, persons, from }) =>
      `${party} has ${en.n(persons)} inhabitants, but the first step begins at ${en.n(from)}. Add a step from 0, or say what so small a party pays.`,
  },
  "tiers-unusable": {
    sv: ({ from }) =>
      from === null
        ? "Nyckeln delar efter en trappa, men trappan har inga steg. Skriv stegen på bladet Trappsteg, med nyckelns namn. Saknas bladet: skriv «belopp» i Nycklar, och var och ens belopp."
        : `Trappan har två steg från ${sv.n(from)} invånare. Behåll ett av dem.`,
    en: ({ from }) =>
      from === null
        ? "The key divides by tiers, but there are no steps. Write the steps on the sheet Tiers, with the key's name. Where there is no such sheet, write «amounts» in Keys, and what each pays."
        : `Two steps begin at ${en.n(from)} inhabitants. Keep one of them.`,
  },
  "amounts-off-total": {
    sv: ({ group, sum, total, missing }) =>
      `Beloppen för ${group.sv} blir tillsammans ${sv.n(sum)} kr, inte ${sv.n(total)} kr: det skiljer ${sv.n(missing)} kr. Rätta beloppen eller årskostnaden, eller fördela efter vikt.`,
    en: ({ group, sum, total, missing }) =>
      `The amounts of ${group.en} make ${en.n(sum)} kr together, not ${en.n(total)} kr: ${en.n(missing)} kr off. Correct the amounts or the annual cost, or split by weight.`,
  },
  "percentages-not-hundred": {
    sv: ({ sum, missing, whole, year }) =>
      `Andelarna blir ${year === null ? "" : `från ${String(year)} `}tillsammans ${sv.n(sum)}, inte ${sv.n(whole)}: det skiljer ${sv.n(missing)}. Rätta dem så att de blir exakt ${sv.n(whole)}${year === null ? ". Är de fördelningstal av annat slag: döp kolumnen till «fördelningstal»." : " i varje år."}`,
    en: ({ sum, missing, whole, year }) =>
      `The shares make ${year === null ? "" : `from ${String(year)} on `}${en.n(sum)}, not ${en.n(whole)}: the difference is ${en.n(missing)}. Correct them so that they make exactly ${en.n(whole)}${year === null ? ". If they are weights of another kind, name the column «key»." : " in every year."}`,
  },
  "too-few-units": {
    sv: ({ rule, units, parties }) =>
      `Regeln ${rule} ger varje huvudman minst en enhet, men ${sv.n(units)} ${units === "1" ? "enhet" : "enheter"} räcker inte till ${sv.n(parties)} huvudmän. Välj en annan regel eller en mindre enhet.`,
    en: ({ rule, units, parties }) =>
      `The rule ${rule} gives every party at least one unit, but ${en.n(units)} ${units === "1" ? "unit does" : "units do"} not go round ${en.n(parties)} parties. Choose another rule or a smaller unit.`,
  },
  "residual-party-unknown": {
    sv: ({ party, parties, nearest }) =>
      `Ingen huvudman heter ${quoted(party)}, som resten skulle gå till.${sv.meant(nearest)} De som finns är ${sv.list(parties)}.`,
    en: ({ party, parties, nearest }) =>
      `There is no party ${quoted(party)} for the residual to go to.${en.meant(nearest)} There are ${en.list(parties)}.`,
  },
  "residual-party-without-weight": {
    sv: ({ party }) =>
      `${quoted(party)} har vikten 0 och kan inte ta resten. Välj en huvudman som betalar.`,
    en: ({ party }) =>
      `${quoted(party)} has the weight 0 and cannot take the residual. Choose a party that pays.`,
  },
  "residual-negative": {
    sv: ({ party, residual }) =>
      `När de andra har avrundats återstår ${sv.n(residual)} enheter till ${quoted(party)}, alltså mindre än inget. Välj en annan regel eller en mindre enhet.`,
    en: ({ party, residual }) =>
      `When the others have been rounded, ${en.n(residual)} units are left for ${quoted(party)}: less than nothing. Choose another rule or a smaller unit.`,
  },
  "tie-between-groups": {
    sv: ({ group, tied, units }, { choosing, say }) =>
      `${sv.n(units)} udda ${units === 1 ? "enhet" : "enheter"} i ${quoted(group.sv)} kan gå till ${tied.map(({ sv }) => sv).join(" eller ")}, som har lika stor rätt. Säg vem som får den ${choosing("oddUnitTo")}, eller ${say({ terminal: "med oddUnitTo i avtalets fil", pane: "i kolumnen Udda enhet på bladet Nycklar" })}.`,
    en: ({ group, tied, units }, { choosing, say }) =>
      `${en.n(units)} odd ${units === 1 ? "unit" : "units"} in ${quoted(group.en)} may go to ${tied.map(({ en }) => en).join(" or ")}, whose claims are equal. Say who takes it ${choosing("oddUnitTo")}, or ${say({ terminal: "with oddUnitTo in the agreement's file", pane: "in the column Odd unit on the sheet of keys" })}.`,
  },
} satisfies Partial<Problems>;
