import type { Help } from "./help-form.ts";

const RULE = "rounding rule; without it largest-remainder";
const AGREED_RULE = "rounding rule; without it the agreement's, else largest-remainder";
const UNIT = "rounds to 0.01, 1, 100 or 1000 kr; without it 1";
const AGREED_UNIT = "rounds to 0.01, 1, 100 or 1000 kr; without it the agreement's, else 1";

/** The terms of a year, which several commands take. */
const TERMS = [
  ["--rule RULE", AGREED_RULE],
  ["--unit UNIT", AGREED_UNIT],
  ["--population-date DATE", "population on that day instead of the agreement's, YYYY-MM-DD"],
  ["--total AMOUNT", "annual cost in kr instead of the agreement's"],
  [
    "--odd-unit-to PARTY",
    "who takes an odd krona between equal groups, if the agreement is silent",
  ],
  [
    "--indexation TERMS",
    "terms of the sheet Index terms, or of the agreement's file, that the annual cost is indexed by",
  ],
  ["--key WAY", "population or equal: what a key splits by that the documents leave open"],
] as const;

/** Where a workbook is written, and what it is signed with. */
const WRITING = [
  ["--dry-run", "shows what would be written where, and writes nothing"],
  ["--force", "replaces a file that is there already"],
  ["--by NAME", "who runs, for the stamp; without it «not given»"],
  ["--at TIME", "when, for the stamp, say 2026-11-24; no clock is read"],
] as const;

/** Help in English. */
export const englishHelp: Help = {
  intro:
    "Samräkna splits what regions and municipalities pay for together, so that the parts make the total.",
  usage: "<command> …",
  commandsHeading: "Commands",
  optionsHeading: "Options",
  examplesHeading: "Examples",
  exitHeading: "Exit codes",
  commands: {
    agreements: {
      summary: "lists the packaged agreements, and what their documents leave open",
      usage: "",
      options: [],
      examples: ["agreements", "agreements --json"],
    },
    agreement: {
      summary: "writes an agreement as JSON, from a workbook or of those that come along",
      usage: "export <workbook, agreement or file> [-o FILE]",
      options: [
        ["--agreement ID", "which agreement of the workbook; without it the one that it shows"],
        ["-o, --output FILE", "writes the file there; without it the text is printed"],
        ["--force", "replaces a file that exists"],
      ],
      examples: ["agreement export dalarna.xlsx -o dalarna.json", "agreement export kalmar-2022"],
    },
    new: {
      summary: "makes a workbook with an agreement's inputs and a year's split in formulas",
      usage: "<agreement or file>… -o FILE.xlsx",
      options: [
        ["-o, --output FILE", "the workbook to write"],
        ["--year YEAR", "year of the agreement; without it the first whose terms are known"],
        ...TERMS,
        ...WRITING,
      ],
      examples: [
        "new dalarna-2023 -o dalarna.xlsx --lang en",
        "new dalarna-2023 --year 2024 --population-date 2022-12-31 --total 4120000 -o dalarna.xlsx",
      ],
    },
    split: {
      summary: "splits a year's cost over the parties of an agreement, or runs a workbook again",
      usage: "<agreement, file or workbook> --year YEAR",
      options: [
        ["--year YEAR", "year of the agreement, for example 2023"],
        ["--agreement ID", "which agreement of the workbook; without it the one that it shows"],
        ...TERMS,
        ["--explain PARTY", "shows how the party's amount came about, down to the source"],
        ["-o, --output FILE", "writes the workbook, run again, there"],
        ["--in-place", "writes it back; what is not Samräkna's is left alone"],
        ...WRITING,
      ],
      examples: [
        "split dalarna-2023 --year 2023 --lang en",
        "split dalarna.xlsx --in-place",
        "split dalarna-2023 --year 2023 --rule half-up-per-row",
        "split dalarna-2023 --year 2024 --population-date 2022-12-31 --total 4120000",
        "split dalarna-2023 --year 2023 --explain Avesta",
      ],
    },
    audit: {
      summary: "runs a workbook again from its visible cells and compares cell by cell",
      usage: "<workbook>",
      options: [
        [
          "--explain CELL|PARTY",
          "shows how the number in the cell, or the party's amount, came about",
        ],
      ],
      examples: ["audit dalarna.xlsx --lang en", "audit dalarna.xlsx --explain F15"],
    },
    allocate: {
      summary: "splits any amount by any weights",
      usage: "--total AMOUNT --weights FILE",
      options: [
        ["--total AMOUNT", "amount in kr; «4 mkr» and «1 234,50» too"],
        ["--weights FILE", "CSV with the columns party;weight, and code and order if you like"],
        ["--rule RULE", RULE],
        ["--unit UNIT", UNIT],
        ["--explain PARTY", "shows how the party's amount came about"],
      ],
      examples: [
        "allocate --total 100000 --weights weights.csv",
        'allocate --total "1 234,50" --unit 0.01 --rule webster --weights weights.csv --json',
      ],
    },
    explain: {
      summary: "says which rules give a published table, or that none does",
      usage: "<agreement, file or workbook> [--year YEAR] | [--total AMOUNT] --table FILE",
      options: [
        [
          "--table FILE",
          "CSV with the columns party;weight;published, and percent where it has them; weight may be missing",
        ],
        ["--total AMOUNT", "the total as it is printed, «2,4 mkr»; without it the table's own"],
        ["--unit UNIT", "tries rounding to 0.01, 1, 100 or 1000 kr alone; without it all"],
        [
          "--differences",
          "holds printed differences against the table's figures and budget instead",
        ],
        ["--year YEAR", "which year's table in the agreement's documents; without it the only one"],
        [
          "-o, --output FILE",
          "writes the answer as a sheet for a working paper in a workbook of its own, or in a copy of the one that is tried",
        ],
        ["--force", "replaces a file that exists"],
        [
          "--weight-sum FROM-TO",
          "what the weights make together, 280000-300000, where those that would give the table are searched for",
        ],
        [
          "--column HEADER",
          "the column of the amounts, where it has another name or there are several",
        ],
      ],
      examples: [
        "explain dalarna-2018 --year 2022",
        "explain --total 2000000 --table table.csv",
        'explain --table table.csv --column "New agreement" --json',
      ],
    },
    import: {
      summary: "imports a SIE file or a table of the ledger system, or shows what it holds",
      usage: "sie|ledger [workbook] <file>",
      options: [
        [
          "--object DIMENSION",
          "what objects are taken from, in order with commas between; without it 6,1 (project before cost centre), in a table projekt,objekt,ansvar,kostnadsställe",
        ],
        [
          "--counterpart DIMENSION",
          "what the counterpart is; without it nothing, in a table the column motpart",
        ],
        [
          "--sign SIGN",
          "the table's sign: ledger (cost plus, income minus), result (the other way round) or positive (both plus)",
        ],
        ["--period MONTH", "the month of all rows, if the table has none; YYYY-MM"],
        ["--columns NAMES", "the table's own headers, «konto=Ukonto;belopp=Utfall»"],
        ["--only OBJECTS", "those objects alone, with commas between; without it all"],
        ["--plan PLAN", "kommun-bas or region-bas: what a new account map begins with"],
        ["--yes", "approves; without it only what would be entered is shown"],
        ["-o, --output FILE", "writes the workbook there"],
        ["--in-place", "writes it back; what is not Samräkna's is left alone"],
        ...WRITING,
      ],
      examples: [
        "import sie ledger.se",
        "import sie ledger.se --object 1 --counterpart 20",
        "import ledger export.csv --sign ledger",
        "import sie dalarna.xlsx ledger.se --only RSS --plan region-bas",
        "import sie dalarna.xlsx ledger.se --only RSS --yes --in-place",
      ],
    },
    demo: {
      summary: "shows Dalarna's split of 2023 beside the document's own, and makes the workbook",
      usage: "",
      options: [],
      examples: ["demo"],
    },
  },
  common: [
    ["--json", "the result as JSON, for programs"],
    ["--csv", "the result as CSV, for spreadsheets"],
    ["--lang sv|en", "language; Swedish without it"],
    ["--help", "shows help"],
  ],
  exits: [
    ["0", "done"],
    ["1", "done, but the answer is no: differences found"],
    ["2", "input or command line cannot be used; all that is wrong is listed, nothing is written"],
    ["3", "internal error"],
  ],
};
