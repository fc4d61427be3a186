import type { Help } from "./help-form.ts";

const RULE = "avrundningsregel; utan den största rest (largest-remainder)";
const AGREED_RULE = "avrundningsregel; utan den avtalets, annars största rest (largest-remainder)";
const UNIT = "avrundning till 0.01, 1, 100 eller 1000 kr; utan den 1";
const AGREED_UNIT = "avrundning till 0.01, 1, 100 eller 1000 kr; utan den avtalets, annars 1";

/** The terms of a year, which several commands take. */
const TERMS = [
  ["--rule REGEL", AGREED_RULE],
  ["--unit ENHET", AGREED_UNIT],
  ["--population-date DATUM", "befolkning den dagen i stället för avtalets, ÅÅÅÅ-MM-DD"],
  ["--total BELOPP", "årskostnad i kr i stället för avtalets"],
  ["--odd-unit-to PART", "vem som får en udda krona mellan lika stora grupper, om avtalet tiger"],
  [
    "--indexation VILLKOR",
    "villkor på bladet Indexvillkor, eller i avtalets fil, som årskostnaden räknas upp enligt",
  ],
  [
    "--key SÄTT",
    "population eller equal: vad en nyckel fördelar efter som underlaget lämnar öppen",
  ],
] as const;

/** Where a workbook is written, and what it is signed with. */
const WRITING = [
  ["--dry-run", "visar vad som skulle skrivas var, och skriver inget"],
  ["--force", "ersätter en fil som redan finns"],
  ["--by NAMN", "vem som kör, till stämpeln; utan den «ej angivet»"],
  ["--at TID", "när, till stämpeln, till exempel 2026-11-24; ingen klocka läses"],
] as const;

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
    agreement: {
      summary: "skriver ett avtal som JSON, ur en arbetsbok eller av dem som följer med",
      usage: "export <arbetsbok, avtal eller fil> [-o FIL]",
      options: [
        ["--agreement ID", "vilket avtal i arbetsboken; utan den det som den visar"],
        ["-o, --output FIL", "skriver filen dit; utan den skrivs texten ut"],
        ["--force", "ersätter en fil som redan finns"],
      ],
      examples: ["agreement export dalarna.xlsx -o dalarna.json", "agreement export kalmar-2022"],
    },
    new: {
      summary: "gör en arbetsbok med avtalets indata och ett års fördelning i formler",
      usage: "<avtal eller fil>… -o FIL.xlsx",
      options: [
        ["-o, --output FIL", "arbetsboken som ska skrivas"],
        ["--year ÅR", "avtalsår; utan den det första vars villkor är kända"],
        ...TERMS,
        ...WRITING,
      ],
      examples: [
        "new dalarna-2023 -o dalarna.xlsx",
        "new dalarna-2023 --year 2024 --population-date 2022-12-31 --total 4120000 -o dalarna.xlsx",
      ],
    },
    split: {
      summary: "fördelar ett års kostnad på avtalets parter, eller räknar om en arbetsbok",
      usage: "<avtal, fil eller arbetsbok> --year ÅR",
      options: [
        ["--year ÅR", "avtalsår, till exempel 2023"],
        ["--agreement ID", "vilket avtal i arbetsboken; utan den det som den visar"],
        ...TERMS,
        ["--explain PART", "visar hur partens belopp blev till, ner till källan"],
        ["-o, --output FIL", "skriver den omräknade arbetsboken dit"],
        ["--in-place", "skriver den tillbaka; det som inte är Samräknas lämnas orört"],
        ...WRITING,
      ],
      examples: [
        "split dalarna-2023 --year 2023",
        "split dalarna.xlsx --in-place",
        "split dalarna-2023 --year 2023 --rule half-up-per-row",
        "split dalarna-2023 --year 2024 --population-date 2022-12-31 --total 4120000",
        "split dalarna-2023 --year 2023 --explain Avesta",
      ],
    },
    audit: {
      summary: "räknar om en arbetsbok från dess synliga celler och jämför cell för cell",
      usage: "<arbetsbok>",
      options: [
        ["--explain CELL|PART", "visar hur talet i cellen, eller partens belopp, blev till"],
      ],
      examples: ["audit dalarna.xlsx", "audit dalarna.xlsx --explain F15"],
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
    explain: {
      summary: "säger vilka regler som ger en publicerad tabell, eller att ingen gör det",
      usage: "<avtal, fil eller arbetsbok> [--year ÅR] | [--total BELOPP] --table FIL",
      options: [
        [
          "--table FIL",
          "CSV med kolumnerna huvudman;vikt;publicerat (party;weight;published), gärna också procent; vikt får saknas",
        ],
        ["--total BELOPP", "summan som den är tryckt, «2,4 mkr»; utan den tabellens egen"],
        ["--unit ENHET", "prövar bara avrundning till 0.01, 1, 100 eller 1000 kr; utan den alla"],
        ["--differences", "prövar i stället tryckta avvikelser mot tabellens utfall och budget"],
        ["--year ÅR", "vilket års tabell i avtalets underlag; utan den den enda"],
        [
          "-o, --output FIL",
          "skriver svaret som ett blad för arbetspapper i en egen arbetsbok, eller i en kopia av den som prövas",
        ],
        ["--force", "ersätter en fil som redan finns"],
        [
          "--weight-sum FRÅN-TILL",
          "vad vikterna blir tillsammans, 280000-300000, när de som skulle ge tabellen söks",
        ],
        ["--column RUBRIK", "kolumnen med beloppen, om den heter något annat eller är flera"],
      ],
      examples: [
        "explain dalarna-2018 --year 2022",
        "explain --total 2000000 --table tabell.csv",
        'explain --table tabell.csv --column "Nytt avtal" --json',
      ],
    },
    import: {
      summary:
        "läser in en SIE-fil eller en tabell ur ekonomisystemet, eller visar vad den innehåller",
      usage: "sie|ledger [arbetsbok] <fil>",
      options: [
        [
          "--object DIMENSION",
          "vad objekten tas ur, i ordning med komma emellan; utan den 6,1 (projekt före kostnadsställe), i en tabell projekt,objekt,ansvar,kostnadsställe",
        ],
        [
          "--counterpart DIMENSION",
          "vad som är motpart; utan den inget, i en tabell kolumnen motpart",
        ],
        [
          "--sign TECKEN",
          "tabellens tecken: ledger (kostnad plus, intäkt minus), result (tvärtom) eller positive (båda plus)",
        ],
        ["--period MÅNAD", "månaden för alla rader, om tabellen inte har någon; ÅÅÅÅ-MM"],
        ["--columns NAMN", "tabellens egna rubriker, «konto=Ukonto;belopp=Utfall»"],
        ["--only OBJEKT", "bara de objekten, med komma emellan; utan den alla"],
        ["--plan KONTOPLAN", "kommun-bas eller region-bas: vad en ny kontokarta börjar med"],
        ["--yes", "godkänner; utan den visas bara vad som skulle läsas in"],
        ["-o, --output FIL", "skriver arbetsboken dit"],
        ["--in-place", "skriver den tillbaka; det som inte är Samräknas lämnas orört"],
        ...WRITING,
      ],
      examples: [
        "import sie huvudbok.se",
        "import sie huvudbok.se --object 1 --counterpart 20",
        "import ledger export.csv --sign ledger",
        "import sie dalarna.xlsx huvudbok.se --only RSS --plan region-bas",
        "import sie dalarna.xlsx huvudbok.se --only RSS --yes --in-place",
      ],
    },
    demo: {
      summary: "visar Dalarnas fördelning 2023 bredvid underlagets egen, och gör arbetsboken",
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
