import type { Language } from "../../../engine/index.ts";
import type { SheetId } from "../../model/ids.ts";

/** The words of the sheet Läs mig. Total, in both languages. */
export interface ReadmeWords {
  readonly note: string;
  readonly shows: string;
  readonly change: string;
  readonly colors: string;
  /** A cell that looks like it, and what it means. */
  readonly colorLines: Readonly<
    Record<"input" | "computed" | "verdict", readonly [string, string]>
  >;
  readonly sheets: string;
  readonly rules: string;
  readonly kinds: Readonly<Record<"input" | "report", string>>;
  /** What each sheet is for; Läs mig itself says nothing of itself. */
  readonly purposes: Readonly<Record<Exclude<SheetId, "readme">, string>>;
  readonly residualTo: string;
  readonly byFormulas: string;
  readonly byProgram: string;
}

const swedish: ReadmeWords = {
  note: "Arbetsboken delar ett avtals årskostnad på parterna. Allt räknas av formler från de gula cellerna; inget är dolt.",
  shows: "Rapporterna visar nu",
  change: "Byt avtal och år på bladet Årsbeslut.",
  colors: "Färger",
  colorLines: {
    input: ["Gul cell", "Indata. Här skriver och ändrar du."],
    computed: [
      "Vit cell",
      "Räknas av en formel. Skriv inte över den; egna kolumner får stå bredvid.",
    ],
    verdict: [
      "Kontroll",
      "Grön när raderna ger totalen. Röd annars, med besked om vad som behövs.",
    ],
  },
  sheets: "Bladen",
  rules: "Avrundningsregler att välja på Årsbeslut",
  kinds: { input: "Indata", report: "Rapport" },
  purposes: {
    split: "Det visade årets fördelning, en sida att lägga fram.",
    years: "Villkor och summor för varje avtal och år som går att fördela.",
    indexation: "Hur årskostnaden räknas upp med index, år för år.",
    audit: "Hur varje belopp på Fördelning blev till, steg för steg.",
    traces: "Samma steg för alla avtal och år.",
    stamps: "När varje rapport kördes, av vem och av vilka indata.",
    agreements: "Avtalen: namn och första och sista år.",
    agreement: "Vad avtalen säger om årskostnad, befolkning och avrundning, med källa.",
    decisions: "Vad som är beslutat för varje år, och vilket år rapporterna visar.",
    parties: "Vilka som betalar, med första och sista år.",
    keys: "Hur kostnaden delas: efter folkmängd, lika, eller med procent, belopp eller vikter.",
    population: "Folkmängder, från SCB eller som en handling anger dem.",
    indexations: "Villkor för uppräkning: basbelopp, basår, serie och eftersläpning.",
    indices: "Indexvärden med utgåva och källa.",
    positions: "Tjänster: omfattning, kostnad, tid och finansiering.",
    actuals: "Utfallet ur ekonomisystemet, med uppföljningens rad och finansiering i formler.",
    "account-map": "Vilken rad i uppföljningen varje konto hör till.",
    "object-map": "Vilken finansiering varje objekt hör till.",
    imports: "Inlästa filer, med kontrollsummor och om perioden är stängd.",
    signings: "Underskrifter: när varje part undertecknade avtalet, och vem.",
    fundings: "Finansiering: avtal, statsbidrag och annat, med villkor och sista dag.",
    tiers: "Trappor: vad en huvudman betalar efter hur många invånare den har.",
    heads: "Organ, datum och diarienummer som skrivs ut överst på rapporterna.",
    published: "Beloppen som de står tryckta i handlingarna.",
    sources: "Handlingarna som uppgifterna är hämtade ur.",
  },
  residualTo: "halva uppåt, resten till parten med koden",
  byFormulas: "formler",
  byProgram: "programmet",
};

const english: ReadmeWords = {
  note: "The workbook splits an agreement's annual cost over its parties. All of it is formulas over the yellow cells; nothing is hidden.",
  shows: "The reports now show",
  change: "Choose another agreement and year on the sheet Yearly decisions.",
  colors: "Colours",
  colorLines: {
    input: ["Yellow cell", "Input. This is where you write and change."],
    computed: [
      "White cell",
      "Calculated by a formula. Do not type over it; columns of your own may stand beside.",
    ],
    verdict: [
      "Control",
      "Green when the rows make the total. Red otherwise, and says what is needed.",
    ],
  },
  sheets: "The sheets",
  rules: "Rounding rules to choose from on Yearly decisions",
  kinds: { input: "Input", report: "Report" },
  purposes: {
    split: "The split of the year that is shown, a page for a board.",
    years: "Terms and sums of every agreement and year that can be split.",
    indexation: "How the annual cost is indexed, year by year.",
    audit: "How every amount on Split was made, step by step.",
    traces: "The same steps for all agreements and years.",
    stamps: "When each report was run, by whom and of which inputs.",
    agreements: "The agreements: names, first and last year.",
    agreement: "What the agreements say of annual cost, population and rounding, with source.",
    decisions: "What is decided for each year, and which year the reports show.",
    parties: "Who pays, with first and last year.",
    keys: "How the cost is divided: by population, equally, or by percentages, amounts or weights.",
    population: "Populations, from Statistics Sweden or as a document states them.",
    indexations: "Terms of indexation: base amount, base year, series and lag.",
    indices: "Index values with vintage and source.",
    positions: "Positions: extent, cost, time and funding.",
    actuals: "What was booked, with the follow-up's row and funding as formulas.",
    "account-map": "Which row of the follow-up each account belongs to.",
    "object-map": "Which funding each object belongs to.",
    imports: "Files that were read in, with control totals and whether the period is closed.",
    signings: "Signatures: when each party signed the agreement, and who did.",
    fundings: "Funding: agreements, state grants and other, with conditions and last day.",
    tiers: "Tiers: what a party pays by how many inhabitants it has.",
    heads: "Body, date and reference number that are printed above the reports.",
    published: "The amounts as the documents print them.",
    sources: "The documents that the facts are taken from.",
  },
  residualTo: "halves up, the residual to the party of the code",
  byFormulas: "formulas",
  byProgram: "the program",
};

/** The words of the sheet Läs mig, by language. */
export const README_WORDS: Readonly<Record<Language, ReadmeWords>> = { sv: swedish, en: english };
