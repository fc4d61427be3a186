import type {
  FundingFault,
  HostFault,
  Language,
  OverheadFault,
  PositionFault,
} from "../../engine/index.ts";
import { listText, quoted } from "../text/list-format.ts";
import type { Problems } from "./problems.ts";

type Said<Fault extends string> = Readonly<Record<Language, Readonly<Record<Fault, string>>>>;

const POSITION_FAULTS: Said<PositionFault> = {
  sv: {
    doubled: "Namnet står på två rader. Ge den ena ett annat, till exempel med en siffra efter.",
    "ends-before-start": "Sista dagen ligger före den första. Rätta dagarna.",
    negative: "Omfattning, kostnad och PO-pålägg kan inte vara under 0. Rätta talet.",
    "on-costs-twice": "PO-pålägget står både som procent och som serie. Ta bort det ena.",
    "on-costs-level": "Serien för PO-pålägg har nivåer. Välj en serie vars slag är procent.",
  },
  en: {
    doubled: "The name stands on two rows. Give one of them another, say with a number after it.",
    "ends-before-start": "The last day is before the first. Correct the days.",
    negative: "Extent, cost and on-costs cannot be below 0. Correct the number.",
    "on-costs-twice": "The on-costs are both per cent and a series. Take one of them away.",
    "on-costs-level": "The series of the on-costs has levels. Choose one whose kind is percent.",
  },
};

const FUNDING_FAULTS: Said<FundingFault> = {
  sv: {
    doubled: "Namnet står på två rader. Ge den ena ett annat.",
    "ends-before-start": "Sista året ligger före det första. Rätta åren.",
    negative: "Beloppet kan inte vara under 0. Rätta det.",
    "set-aside-outside": "Det som avsätts först ska vara från 0 till 100 procent. Rätta talet.",
  },
  en: {
    doubled: "The name stands on two rows. Give one of them another.",
    "ends-before-start": "The last year is before the first. Correct the years.",
    negative: "The amount cannot be below 0. Correct it.",
    "set-aside-outside": "What is set aside first must be from 0 to 100 per cent. Correct it.",
  },
};

const HOST_FAULTS: Said<HostFault> = {
  sv: {
    "no-party": "sägs vara part, men ingen part har det namnet",
    "is-party": "sägs inte vara part, men en part har det namnet",
  },
  en: {
    "no-party": "is said to be a party, but no party has that name",
    "is-party": "is said not to be a party, but a party has that name",
  },
};

const OVERHEAD_FAULTS: Said<OverheadFault> = {
  sv: { negative: "kan inte vara under 0", "above-hundred": "kan inte vara över 100 procent" },
  en: { negative: "cannot be below 0", "above-hundred": "cannot be above 100 per cent" },
};

const OPEN_TERMS = {
  sv: { extent: "omfattning", cost: "kostnad per år" },
  en: { extent: "extent", cost: "cost a year" },
} as const;

/** What can be wrong with positions, the money for them, and who keeps its books. @rule BU1 BU2 BU4 BU5 */
export const STAFFING = {
  "position-unusable": {
    sv: ({ position, reason }) => `Tjänsten ${quoted(position)}: ${POSITION_FAULTS.sv[reason]}`,
    en: ({ position, reason }) => `The position ${quoted(position)}: ${POSITION_FAULTS.en[reason]}`,
  },
  "funding-unusable": {
    sv: ({ funding, reason }) => `Finansieringen ${quoted(funding)}: ${FUNDING_FAULTS.sv[reason]}`,
    en: ({ funding, reason }) => `The funding ${quoted(funding)}: ${FUNDING_FAULTS.en[reason]}`,
  },
  "host-unusable": {
    sv: ({ host, reason, parties }) =>
      `Värden ${quoted(host)} ${HOST_FAULTS.sv[reason]}. Rätta namnet eller svaret. Parterna: ${listText(parties, "sv")}.`,
    en: ({ host, reason, parties }) =>
      `The host ${quoted(host)} ${HOST_FAULTS.en[reason]}. Correct the name or the answer. The parties: ${listText(parties, "en")}.`,
  },
  "overhead-unusable": {
    sv: ({ text, reason }) =>
      `Overhead ${quoted(text)} ${OVERHEAD_FAULTS.sv[reason]}. Rätta talet.`,
    en: ({ text, reason }) =>
      `The overhead ${quoted(text)} ${OVERHEAD_FAULTS.en[reason]}. Correct the number.`,
  },
  "funding-unknown": {
    sv: ({ position, funding, known }) =>
      `${position === null ? "Kostnaden är summan av de tjänster som" : `Tjänsten ${quoted(position)}`} betalas av ${quoted(funding)}, som inte finns bland finansieringarna${known.length === 0 ? "" : `. De som finns: ${listText(known.map(quoted), "sv")}`}. Rätta namnet, eller lägg till finansieringen.`,
    en: ({ position, funding, known }) =>
      `${position === null ? "The cost is the sum of the positions that are" : `The position ${quoted(position)} is`} paid by ${quoted(funding)}, which is not among the fundings${known.length === 0 ? "" : `. Those there are: ${listText(known.map(quoted), "en")}`}. Correct the name, or add the funding.`,
  },
  "position-open": {
    sv: ({ position, year, open }) =>
      `Kostnaden ${String(year)} är summan av tjänsterna, men ${quoted(position)} saknar ${listText(
        open.map((term) => OPEN_TERMS.sv[term]),
        "sv",
      )}. Fyll i det på bladet Tjänster, eller skriv årskostnaden i Årsbeslut.`,
    en: ({ position, year, open }) =>
      `The cost of ${String(year)} is the sum of the positions, but ${quoted(position)} lacks its ${listText(
        open.map((term) => OPEN_TERMS.en[term]),
        "en",
      )}. Fill it in on the sheet Positions, or write the annual cost in Yearly decisions.`,
  },
  "positions-none": {
    sv: ({ funding, year }) =>
      `Kostnaden ${String(year)} är summan av de tjänster som ${quoted(funding)} betalar, och det finns ingen det året. Rätta tjänsternas dagar, eller skriv årskostnaden i Årsbeslut.`,
    en: ({ funding, year }) =>
      `The cost of ${String(year)} is the sum of the positions that ${quoted(funding)} pays for, and there is none in that year. Correct the positions' days, or write the annual cost in Yearly decisions.`,
  },
  "grant-used-late": {
    sv: ({ position, funding, lastUse, until }) =>
      `Tjänsten ${quoted(position)} betalas av ${quoted(funding)} till ${until}, men pengarna får användas senast ${lastUse}. Avsluta tjänsten då, eller välj en annan finansiering för tiden därefter på en egen rad.`,
    en: ({ position, funding, lastUse, until }) =>
      `The position ${quoted(position)} is paid by ${quoted(funding)} until ${until}, but the money may be used until ${lastUse} at the latest. End the position then, or choose another funding for the time after it, on a row of its own.`,
  },
} satisfies Partial<Problems>;
