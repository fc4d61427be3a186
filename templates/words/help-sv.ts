import type { Help } from "./help-form.ts";

const RULE = "avrundningsregel; utan den största rest (largest-remainder)";
const AGREED_RULE = "avrundningsregel; utan den avtalets, annars största rest (largest-remainder)";
const UNIT = "avrundning till 0.01, 1, 100 eller 1000 kr; utan den 1";
const AGREED_UNIT = "avrundning till 0.01, 1, 100 eller 1000 kr; utan den avtalets, annars 1";

/** Help in Swedish. */
export const swedishHelp: Help = {
  intro:
    "Samräkna fördelar det som regioner och kommuner betalar tillsammans, så att delarna blir totalen.",
  usage: "<kommando> …",
  commandsHeading: "Kommandon",
  optionsHeading: "Flaggor",
  examplesHeading: "Exempel",
  exitHeading: "Slutkoder",
  commands: {
    agreements: {
      summary: "visar avtalen som följer med, och vad deras underlag lämnar öppet",
      usage: "",
      options: [],
      examples: ["agreements", "agreements --json"],
    },
    split: {
      summary: "fördelar ett års kostnad på avtalets parter",
      usage: "<avtal eller fil> --year ÅR",
      options: [
        ["--year ÅR", "avtalsår, till exempel 2023"],
        ["--rule REGEL", AGREED_RULE],
        ["--unit ENHET", AGREED_UNIT],
        ["--population-date DATUM", "befolkning den dagen i stället för avtalets, ÅÅÅÅ-MM-DD"],
        ["--total BELOPP", "årskostnad i kr i stället för avtalets"],
        [
          "--odd-unit-to PART",
          "vem som får en udda krona mellan lika stora grupper, om avtalet tiger",
        ],
        ["--explain PART", "visar hur partens belopp blev till, ner till källan"],
      ],
      examples: [
        "split dalarna-2023 --year 2023",
        "split dalarna-2023 --year 2023 --rule half-up-per-row",
        "split dalarna-2023 --year 2024 --population-date 2022-12-31 --total 4120000",
        "split dalarna-2023 --year 2023 --explain Avesta",
      ],
    },
    allocate: {
      summary: "fördelar vilket belopp som helst efter vilka vikter som helst",
      usage: "--total BELOPP --weights FIL",
      options: [
        ["--total BELOPP", "belopp i kr; även «4 mkr» och «1 234,50»"],
        [
          "--weights FIL",
          "CSV med kolumnerna huvudman;vikt (party;weight), gärna också kod och ordning",
        ],
        ["--rule REGEL", RULE],
        ["--unit ENHET", UNIT],
        ["--explain PART", "visar hur partens belopp blev till"],
      ],
      examples: [
        "allocate --total 100000 --weights vikter.csv",
        'allocate --total "1 234,50" --unit 0.01 --rule webster --weights vikter.csv --json',
      ],
    },
    demo: {
      summary: "visar Dalarnas fördelning 2023 bredvid underlagets egen",
      usage: "",
      options: [],
      examples: ["demo"],
    },
  },
  common: [
    ["--json", "resultatet som JSON, för program"],
    ["--csv", "resultatet som CSV, för kalkylblad"],
    ["--lang sv|en", "språk; utan den svenska"],
    ["--help", "visar hjälp"],
  ],
  exits: [
    ["0", "gjort"],
    ["1", "gjort, men svaret är nej: skillnader funna"],
    ["2", "indata eller kommandorad går inte att använda; allt som är fel listas, inget skrivs"],
    ["3", "internt fel"],
  ],
};
