import type { Language, LedgerFileFault, LedgerRecordFault } from "../../engine/index.ts";
import { phrasesIn } from "../messages/phrases.ts";
import { harmless, quoted } from "../text/list-format.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

interface FileFacts {
  readonly text: string;
  readonly expected: string;
}

type FileSentences = Readonly<Record<LedgerFileFault, (facts: FileFacts) => string>>;

/** Why a ledger's file cannot be used as a whole, and what to do. */
const FILE_FAULTS: Readonly<Record<Language, FileSentences>> = {
  sv: {
    "no-ledger": () =>
      "Filen har inga poster som SIE har, till exempel #FLAGGA eller #KONTO. Exportera den ur ekonomisystemet som SIE 4, med transaktioner.",
    truncated: () =>
      "Filen tar slut innan en verifikation, eller kontrollsumman, är avslutad. Något saknas. Exportera den igen.",
    checksum: ({ text, expected }) =>
      `Kontrollsumman är ${expected}, men filen säger ${quoted(text)}. Något har ändrats efter exporten. Exportera den igen; är den ändrad med avsikt, ta bort de två raderna #KSUMMA.`,
    empty: () =>
      "Filen har inga belopp: varken transaktioner eller saldon för det egna året. Exportera den igen med transaktioner, SIE 4.",
    "year-missing": () =>
      "Filen har bara saldon för ett år, och säger inte vilket: #RAR 0 saknas. Exportera den igen, helst med transaktioner, SIE 4.",
    "too-fine": () =>
      "Filen ger fler än 200 000 summor per period, konto, motpart och objekt. Välj en grövre dimension, till exempel projekt eller kostnadsställe.",
    currency: ({ text }) =>
      `Filen är bokförd i ${quoted(text)}, inte i kronor. Exportera den i SEK.`,
  },
  en: {
    "no-ledger": () =>
      "The file has none of the records of SIE, such as #FLAGGA or #KONTO. Export it from the ledger system as SIE 4, with transactions.",
    truncated: () =>
      "The file ends before a voucher, or the checksum, is finished. Something is missing. Export it again.",
    checksum: ({ text, expected }) =>
      `The checksum is ${expected}, but the file says ${quoted(text)}. Something has been changed since the export. Export it again; if it was changed on purpose, remove the two lines #KSUMMA.`,
    empty: () =>
      "The file has no amounts: neither transactions nor balances of its own year. Export it again with transactions, SIE 4.",
    "year-missing": () =>
      "The file has balances of a year alone, and does not say which: #RAR 0 is missing. Export it again, with transactions if you can, SIE 4.",
    "too-fine": () =>
      "The file gives more than 200,000 sums by period, account, counterpart and object. Choose a coarser dimension, such as project or cost centre.",
    currency: ({ text }) => `The file is kept in ${quoted(text)}, not in kronor. Export it in SEK.`,
  },
};

type RecordSentences = Readonly<Record<LedgerRecordFault, (text: string) => string>>;

/** Why a record cannot be used, and what to do. */
const RECORD_FAULTS: Readonly<Record<Language, RecordSentences>> = {
  sv: {
    amount: (text) => `beloppet ${text} är inget tal. Rätta det till exempel till 1234.50.`,
    decimals: (text) => `beloppet ${text} har fler än två decimaler. Rätta det till hela öre.`,
    "too-large": (text) => `beloppet ${text} är för stort. Har två fält gått ihop? Rätta raden.`,
    date: (text) => `${text} är ingen dag. Skriv den som ÅÅÅÅMMDD.`,
    account: (text) => `${text} är inget konto. Skriv kontots nummer.`,
    objects: (text) => `objektlistan ${text} har inte dimension och objekt i par. Rätta den.`,
    "outside-voucher": (text) =>
      `${text} står utanför en verifikation. En rad före saknas, #VER eller en klammer. Exportera filen igen.`,
    "voucher-open": (text) =>
      `verifikationen ${text} avslutas inte innan nästa börjar. Exportera filen igen.`,
    month: (text) => `${text} är ingen månad. Skriv den som ÅÅÅÅMM.`,
  },
  en: {
    amount: (text) => `the amount ${text} is no number. Correct it, for example to 1234.50.`,
    decimals: (text) => `the amount ${text} has more than two decimals. Correct it to whole öre.`,
    "too-large": (text) =>
      `the amount ${text} is too large. Have two fields run together? Correct the line.`,
    date: (text) => `${text} is no day. Write it as YYYYMMDD.`,
    account: (text) => `${text} is no account. Write the account's number.`,
    objects: (text) => `the list ${text} has not dimension and object in pairs. Correct it.`,
    "outside-voucher": (text) =>
      `${text} stands outside a voucher. A line before it is missing, #VER or a brace. Export the file again.`,
    "voucher-open": (text) =>
      `the voucher ${text} is not ended before the next begins. Export the file again.`,
    month: (text) => `${text} is no month. Write it as YYYYMM.`,
  },
};

/** What can be wrong with a ledger's file. */
export const LEDGER = {
  "ledger-unusable": {
    sv: ({ reason, ...facts }) => FILE_FAULTS.sv[reason](facts),
    en: ({ reason, ...facts }) => FILE_FAULTS.en[reason](facts),
  },
  "ledger-record": {
    sv: ({ record, reason, text }) =>
      `${harmless(record)}: ${RECORD_FAULTS.sv[reason](quoted(text))}`,
    en: ({ record, reason, text }) =>
      `${harmless(record)}: ${RECORD_FAULTS.en[reason](quoted(text))}`,
  },
  "ledger-more": {
    sv: ({ told }) =>
      `Fler rader än de ${sv.n(told)} är fel. Är filen en annan än du tänkt? Exportera den annars igen.`,
    en: ({ told }) =>
      `More lines than these ${en.n(told)} are wrong. Is it another file than you meant? If not, export it again.`,
  },
  "ledger-object-doubled": {
    sv: ({ object, dimensions }, { say }) =>
      `Objektet ${quoted(object)} finns i dimensionerna ${sv.list(dimensions)} och kan inte skiljas åt. Välj en av dem${say({ terminal: `, --object ${dimensions[0] ?? ""}`, pane: "" })}.`,
    en: ({ object, dimensions }, { say }) =>
      `The object ${quoted(object)} is in the dimensions ${en.list(dimensions)} and cannot be told apart. Choose one of them${say({ terminal: `, --object ${dimensions[0] ?? ""}`, pane: "" })}.`,
  },
} satisfies Partial<Problems>;
