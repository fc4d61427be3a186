import type { PaneWords } from "./pane-words.ts";

/** The pane's words in English. */
export const englishPaneWords: PaneWords = {
  screens: { agreement: "Agreement", split: "Split", ledger: "Actuals", table: "Published table" },
  start: {
    heading: "Split a shared cost",
    lead: "Choose an agreement or open a workbook of your own. The split is shown at once, with the source and the working of every krona.",
    agreements: "Agreements that come with the program",
    years: (from, to) => `Holds ${from}–${to}`,
    own: "A workbook of your own",
    open: "Open a workbook (.xlsx)",
    drop: "Or drop the file anywhere in the window.",
    dropNow: "Drop the workbook here",
    privacy: "Everything is counted on this computer. No file and no number is sent anywhere.",
  },
  file: {
    region: "The workbook",
    save: "Save a copy",
    saved: (file) => `${file} is handed to the browser, which puts it among the downloads.`,
    write: "Write to the workbook …",
    undo: "Undo",
    undone: (file) => `Undone: ${file} is as it was before the writing.`,
    other: "Other agreement or file",
    copyName: (base) => `${base} copy.xlsx`,
    pending: "What is shown is not written in the workbook.",
    unsaved: "The workbook has changed and is not saved.",
    asSaved: "The workbook is unchanged.",
    fresh: "New workbook, not saved.",
    changedOnDisk: (file) =>
      `The file ${file} has changed on the disk since it was opened. What is shown is the old one.`,
    openAgain: "Open it again",
    saveAnyway: "Save the copy anyway",
    wrote: (cells) =>
      cells === "1" ? "Written: 1 cell changed." : `Written: ${cells} cells changed.`,
    wroteNothing: "Written: no cell had to change.",
  },
  excel: {
    lead: "Choose an agreement, and it is put as new sheets last in the workbook that is open. Nothing else in it is touched, and afterwards there is Undo.",
    own: "If the workbook already has an agreement of ours, it is shown by itself. Open it in Excel as usual.",
    inserted: (file) => `The agreement now stands as new sheets last in ${file}.`,
    missesPrint: "But how the sheets are printed could not be set up in this Excel.",
    asRead: "Open in Excel.",
    readAgain: "Read again",
    halfWritten:
      "A writing was broken off, and parts of it may stand in the workbook. Undo puts everything as it was before.",
    cannotWrite: (file) => `${file} cannot be written to`,
    cannotUndo: (file) => `Nothing can be undone in ${file}`,
    cannotSelect: (file) => `The cell in ${file} cannot be shown`,
    outdated:
      "The workbook has been changed in Excel. What is shown was calculated from what was there before.",
    toCell: "Go to the cell",
    toCellOf: (cell) => `${cell}: go to the cell`,
    notInExcel: {
      unreachable:
        "Excel cannot be reached from here just now: Microsoft's office.js could not be fetched. The pane works all the same, with workbooks as files. Close and open the pane to try again.",
      "no-excel":
        "The page is open outside of Excel. The pane works all the same, with workbooks as files.",
      "too-old":
        "This Excel is too old for the pane to write in it: it lacks ExcelApi 1.13, which is in Microsoft 365, Excel on the web and Office 2021. The pane works all the same, with workbooks as files.",
    },
  },
  work: {
    stages: {
      loading: "Loading population and agreement …",
      reading: "Reading the workbook …",
      splitting: "Splitting …",
      planning: "Working out what to write …",
      writing: "Writing …",
      checking: "Reading back and checking …",
      trying: "Trying all rules …",
    },
    stop: "Stop",
    stopped: "Stopped. Nothing has changed.",
  },
  problems: {
    cannotOpen: (file, count) =>
      count === 1
        ? `${file} cannot be opened`
        : `${file} cannot be opened: ${String(count)} problems`,
    heading: (count) => (count === 1 ? "One obstacle" : `${String(count)} obstacles`),
    show: "Show the cell",
    hide: "Hide the cell",
    toField: "Go to the field",
    peek: (sheet) => `The sheet ${sheet} around the cell`,
    close: "Close the list",
    notLoaded:
      "A part of the pane could not be loaded. What is open is still there: save a copy before the page is loaded again.",
    reload: "Load again",
    stillThere: "What was open is untouched.",
    internal: (detail) =>
      `A fault in the program: ${detail}. Nothing has changed. Reload the page and report the fault.`,
  },
  agreement: {
    validity: (from, to) => `The agreement holds ${from}–${to}.`,
    host: (host) => `Host: ${host}.`,
    open: (count) =>
      count === 1
        ? "The documents leave a question open"
        : `The documents leave ${String(count)} questions open`,
    answer: (year) => `Answer for ${year}`,
    keys: "How the cost is divided",
    keyColumns: { part: "Part", percent: "Percent", shared: "Divided on", source: "Source" },
    sharedBy: {
      percentages: "by percentages",
      population: "by population",
      equal: "equally",
      mix: "equally in part, by weight where one is stated, the rest by population",
      amounts: "by stated amounts",
      weights: "by stated weights",
      "tier-amounts": "by amounts in tiers of population",
      "tier-weights": "by weights in tiers of population",
      clause: "as the clause on the allocation key says",
    },
    clauses: "Clauses",
    clauseColumns: {
      clause: "Clause",
      says: "Says",
      from: "From year",
      to: "To year",
      source: "Source",
    },
    until: (year) => `${year} (the agreement's end)`,
    openShort: "open question",
    published: (table) => `the table ${table}, which the document prints`,
    indexed: (id) => `indexed by «${id}»`,
    staffed: (funding) => `the sum of the positions that «${funding}» pays for`,
    yearsBefore: (years, day) =>
      years === 1 ? `${day} the year before` : `${day} ${String(years)} years before`,
    days: { "12-31": "31 December", "11-01": "1 November" },
    parties: (count) => `Parties (${String(count)})`,
    partyColumns: { name: "Name", code: "Code", kind: "Kind" },
    partyKinds: { municipality: "municipality", region: "region", other: "other" },
    sources: "Sources",
    sourceColumns: {
      id: "Source",
      title: "Title",
      reference: "Reference",
      dated: "Dated",
      fetched: "Fetched",
    },
  },
  split: {
    heading: (year) => `Split ${year}`,
    choices: "Choices for the year",
    byClause: (clause) => `By the agreement: ${clause}`,
    clauseOpen: "The agreement leaves it open",
    byDefault: (value) => `The program's default: ${value}`,
    kronor: "kr",
    residualTo: "Residual to",
    residualRule: "halves up, the residual to …",
    choose: "choose a party …",
    outside: (year) => `${year} (outside the agreement)`,
    nobody: "nobody named",
    share: "Share of group %",
    off: "Document minus computed",
    differs: (count, where) =>
      `The workbook's own reports say something else than its inputs, in ${count === 1 ? "1 cell" : `${String(count)} cells`}, for example ${where}.`,
    differsHow: (stands, shouldBe) => `It holds «${stands}»; the inputs make «${shouldBe}».`,
    differsWhy:
      "What is shown here is counted from the inputs. Write to the workbook, and its reports say the same.",
    olderForm:
      "The workbook was written by an earlier version. The next time you write to it, it gets the sheet Yearly decisions; nothing on your input sheets moves.",
    terms: "The year's terms",
    decidedBy: "Decided by",
    table: (year) => `Amount by party ${year}`,
    control: { sum: "The rows make", total: "To split", difference: "Rows minus total" },
    verdict: "Control",
    agrees: "Agrees",
    misses: "Does not add up",
    chart: (total, group) =>
      group === null ? `Parts of ${total} kr` : `${group}: parts of ${total} kr`,
    chartAlt: (count) =>
      `Bar chart with ${String(count)} bars; the amounts are those of the table.`,
    counting: "Counting …",
    unanswered: "The year cannot be split yet",
  },
  ledger: {
    heading: "Import what was booked",
    lead: "A SIE file or a table of the ledger system. First it is shown what the file holds and what changes; nothing is written before you import. Texts, signatures and employees are never read in.",
    choose: "Choose file",
    chooseOther: "Choose another file",
    chosen: (file) => `File: ${file}`,
    fields: {
      only: "Objects that belong here",
      objects: "Objects are taken from",
      counterpart: "Counterpart is taken from",
      plan: "Account plan",
      sign: "Sign",
      period: "Month",
      columns: "Headers",
    },
    hints: {
      only: "Projects or cost centres with commas between. Empty: all.",
      objects: "Dimensions in order, «6,1». Empty: project before cost centre.",
      counterpart:
        "The dimension that is the counterpart. Empty: none, in a table the column motpart.",
      plan: "What a new account map begins with.",
      sign: "Asked once; then as of the file before.",
      period: "Of all rows, if the table has none: 2026-08.",
      columns: "If they have other names: konto=Ukonto;belopp=Utfall.",
    },
    ofTables: "If the file is a table",
    signs: {
      ledger: "costs plus, income minus",
      result: "income plus, costs minus",
      positive: "both plus",
    },
    noSign: "not given",
    plans: { "kommun-bas": "Kommun-Bas", "region-bas": "Region-Bas" },
    noPlan: "not given",
    read: "Read the file again",
    enter: "Import into the workbook",
    cannotRead: (count) =>
      count === 1
        ? "The file cannot be imported"
        : `The file cannot be imported: ${String(count)} problems`,
    willWrite: "This is written",
  },
  published: {
    heading: "Check a published table",
    start: "Paste a table",
    startNote:
      "From a decision memo, for instance. All rules that give the amounts are shown, or that none does.",
    lead: "Paste the table with its headers: party, weight or population if there is one, and the amounts as they are printed. Every rule is tried, on the printed weights, the population of each day at hand and alike.",
    text: "The table",
    textHint: "From Excel, a spreadsheet or CSV. A row Sum is the table's own total.",
    total: "Total",
    totalHint: "As it is printed, «2,4 mkr». Blank: the table's own.",
    column: "Column of the amounts",
    columnHint: "Its header, where there are several columns of amounts.",
    weightSum: "The weights together",
    weightSumHint:
      "280000-300000, for instance, where weights that give the table are searched for and the parties are no municipalities.",
    tryIt: "Try all rules",
    useSelection: "Take the selected cells",
    back: "To the beginning",
    result: "Answer",
    cannotTry: (count) =>
      count === 1
        ? "The table cannot be tried"
        : `The table cannot be tried: ${String(count)} problems`,
  },
  trace: {
    heading: (label, value) => `${label}: ${value}`,
    open: (what, value) => `${what} ${value}: show the working`,
    hint: "Each row is made of the rows below it. Right arrow opens a row, left arrow closes it.",
    close: "Close",
    none: "The working is gone: something has changed since the number was shown.",
  },
  write: {
    heading: "This will be written",
    lead: "Only the cells listed change. Everything else in the workbook is left as it is. Afterwards there is Undo.",
    sheets: "Sheets to be written",
    sheetColumns: { sheet: "Sheet", cells: "Cells", changed: "Change" },
    newSheet: "new sheet",
    cells: (count) => (count === "1" ? "1 cell changes" : `${count} cells change`),
    cellColumns: { cell: "Cell", before: "Stands", after: "Will stand" },
    more: (count) => `… and ${count} more.`,
    nothing: "No cell changes: the workbook says this already.",
    blank: "blank",
    signature: "Stamp on the sheet Granskning (optional)",
    atHint: "say 2026-11-24",
    confirm: "Write",
    confirmAndSave: "Write and save a copy",
    saveAsIs: "Save without writing",
    cannot: "What is shown cannot be written:",
    cancel: "Cancel",
  },
  leave: {
    heading: "Leave unsaved?",
    text: (file) => `${file} has changes that are not saved. They will be lost.`,
    leave: "Leave without saving",
    stay: "Stay",
  },
  table: {
    copy: "Copy",
    copyOf: (caption) => `Copy the table ${caption}`,
    copied: "The table is copied: paste it into Excel or Word.",
    cannotCopy: "The browser did not allow copying. Select the table and copy by hand.",
  },
  settings: {
    region: "Settings",
    language: "Language",
    languages: { sv: "Svenska", en: "English" },
    theme: "Appearance",
    themes: {
      system: "As the computer",
      light: "Light",
      dark: "Dark",
      contrast: "High contrast",
    },
  },
};
