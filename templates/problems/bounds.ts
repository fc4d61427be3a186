import type { BoundFault, Language } from "../../engine/index.ts";
import { DEFAULT_RULE } from "../../engine/index.ts";
import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const UNUSABLE_BOUNDS: Readonly<
  Record<Language, Readonly<Record<BoundFault, (party: string) => string>>>
> = {
  sv: {
    "floor-above-cap": (party) =>
      `${party} har ett lägsta belopp som är större än det högsta. Rätta ett av dem.`,
    negative: (party) =>
      `${party} har en gräns under 0 kr. Skriv ett belopp från 0, eller ta bort den.`,
    "no-member": (party) =>
      `${party} har en gräns i en nyckel som inte fördelar på ${party}. Rätta koden, eller ta bort gränsen.`,
    doubled: (party) => `${party} har gränser två gånger i samma nyckel. Behåll en av dem.`,
    "stated-amounts": (party) =>
      `${party} har en gräns i en nyckel där beloppen redan är bestämda. Ta bort gränsen, eller fördela efter vikt.`,
  },
  en: {
    "floor-above-cap": (party) =>
      `The least amount of ${party} is larger than its most. Correct one of them.`,
    negative: (party) =>
      `A bound of ${party} is below 0 kr. Write an amount from 0, or take it away.`,
    "no-member": (party) =>
      `${party} has a bound in a key that does not divide over ${party}. Correct the code, or take the bound away.`,
    doubled: (party) => `${party} has bounds twice in one key. Keep one of them.`,
    "stated-amounts": (party) =>
      `${party} has a bound in a key whose amounts are stated already. Take the bound away, or split by weight.`,
  },
};

/** What can be wrong with the least and the most that parties pay. @rule AL10 */
export const BOUNDS = {
  "bounds-unusable": {
    sv: ({ party, reason }) => UNUSABLE_BOUNDS.sv[reason](party),
    en: ({ party, reason }) => UNUSABLE_BOUNDS.en[reason](party),
  },
  "bound-off-unit": {
    sv: ({ party, amount, unit }) =>
      `${party} har gränsen ${sv.n(amount)} kr, men det avrundas till hela ${sv.n(unit)} kr. Ändra gränsen, eller avrunda till en mindre enhet.`,
    en: ({ party, amount, unit }) =>
      `The bound of ${party} is ${en.n(amount)} kr, but amounts are rounded to whole ${en.n(unit)} kr. Change the bound, or round to a smaller unit.`,
  },
  "bounds-below-nothing": {
    sv: ({ group, total }) =>
      `${sv.n(total)} kr för ${group.sv} är mindre än noll, och då går lägsta och högsta belopp inte att tolka. Ta bort dem för året, eller dela ett belopp från 0 kr.`,
    en: ({ group, total }) =>
      `${en.n(total)} kr for ${group.en} is less than nothing, where least and most amounts mean nothing. Take them away for the year, or split an amount from 0 kr.`,
  },
  "bounds-miss-total": {
    sv: ({ group, bound, sum, total, missing }) =>
      bound === "least"
        ? `De lägsta beloppen för ${group.sv} är tillsammans ${sv.n(sum)} kr, ${sv.n(missing)} kr mer än de ${sv.n(total)} kr som ska fördelas. Sänk dem eller höj årskostnaden.`
        : `De högsta beloppen för ${group.sv} räcker bara till ${sv.n(sum)} av ${sv.n(total)} kr: ${sv.n(missing)} kr blir över. Höj dem eller sänk årskostnaden.`,
    en: ({ group, bound, sum, total, missing }) =>
      bound === "least"
        ? `The least amounts of ${group.en} make ${en.n(sum)} kr together, ${en.n(missing)} kr more than the ${en.n(total)} kr to split. Lower them or raise the annual cost.`
        : `The most amounts of ${group.en} take only ${en.n(sum)} of ${en.n(total)} kr: ${en.n(missing)} kr is left over. Raise them or lower the annual cost.`,
  },
  "bound-passed-by-rule": {
    sv: ({ party, rule, amount, bound }) =>
      `Avrundningen ${rule} ger ${party} ${sv.n(amount)} kr, bortom gränsen ${sv.n(bound)} kr. Välj en avrundning som aldrig går längre än till närmaste enhet, som «${DEFAULT_RULE}».`,
    en: ({ party, rule, amount, bound }) =>
      `The rounding ${rule} gives ${party} ${en.n(amount)} kr, past its bound ${en.n(bound)} kr. Choose a rounding that never goes further than to the nearest unit, such as ${quoted(DEFAULT_RULE)}.`,
  },
  "residual-party-held": {
    sv: ({ party }) =>
      `${party} ska få det som avrundningen lämnar kvar, men betalar redan sitt lägsta eller högsta belopp. Välj en annan huvudman eller en annan avrundning.`,
    en: ({ party }) =>
      `${party} is to take what rounding leaves over, but pays its least or most amount already. Choose another party or another rounding.`,
  },
} satisfies Partial<Problems>;
