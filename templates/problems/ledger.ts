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
    "xml-malformed": ({ text }) =>
      `Filen är ingen hel XML: ${quoted(text)}. Exportera den igen som SIE 5.`,
    "not-utf-8": () => "Filen är inte i UTF-8, som SIE 5 ska vara. Exportera den igen.",
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
    "xml-malformed": ({ text }) =>
      `The file is no whole XML: ${quoted(text)}. Export it again as SIE 5.`,
    "not-utf-8": () => "The file is not in UTF-8, as SIE 5 is to be. Export it again.",
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
    ambiguous: (text) =>
      `beloppet ${text} kan läsas på två sätt, som tusental eller med tre decimaler. Skriv det utan tusentalstecken.`,
    "account-blank": () =>
      "kontot saknas på en rad med belopp, som inte är summan av raderna ovanför. Fyll i det, till exempel med «Upprepa alla objektetiketter» i pivottabellen.",
    "row-length": () =>
      "raden har fler celler än rubrikerna. Står skiljetecknet inne i en cell? Sätt citattecken om den.",
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
    ambiguous: (text) =>
      `the amount ${text} can be read in two ways, as thousands or with three decimals. Write it without a thousands separator.`,
    "account-blank": () =>
      "the account is missing on a row with an amount that is not the sum of the rows above it. Fill it in, for example with «Repeat all item labels» in the pivot table.",
    "row-length": () =>
      "the row has more cells than the headers. Does the separator stand inside a cell? Put the cell in quotation marks.",
  },
};

/** A fault after the record that has it; in a table its place says the column. */
function after(record: string, fault: string): string {
  if (record !== "") return `${harmless(record)}: ${fault}`;
  return `${fault.charAt(0).toUpperCase()}${fault.slice(1)}`;
}

/** The first of many. */
function some(items: readonly string[]): readonly string[] {
  return items.length > 10 ? [...items.slice(0, 10), "…"] : items;
}

/** What can be wrong with a ledger's file. */
export const LEDGER = {
  "ledger-unusable": {
    sv: ({ reason, ...facts }) => FILE_FAULTS.sv[reason](facts),
    en: ({ reason, ...facts }) => FILE_FAULTS.en[reason](facts),
  },
  "ledger-record": {
    sv: ({ record, reason, text }) => after(record, RECORD_FAULTS.sv[reason](quoted(text))),
    en: ({ record, reason, text }) => after(record, RECORD_FAULTS.en[reason](quoted(text))),
  },
  "ledger-column-missing": {
    sv: ({ columns, found }, { say }) =>
      `Kolumnen ${sv.quotes(columns)} hittas inte bland rubrikerna ${sv.quotes(found)}. Tabellen behöver konto, och belopp eller debet och kredit. Har de andra namn, säg vilka${say({ terminal: ': --columns "konto=Ukonto;belopp=Utfall"', pane: "" })}.`,
    en: ({ columns, found }, { say }) =>
      `The column ${en.quotes(columns)} is not found among the headers ${en.quotes(found)}. The table needs an account (konto), and an amount (belopp) or debit and credit (debet, kredit). If they have other names, say which${say({ terminal: ': --columns "konto=Ukonto;belopp=Utfall"', pane: "" })}.`,
  },
  "ledger-sign-open": {
    sv: ({ income, cost }, { say }) =>
      `Vilket tecken har beloppen? Konton på 3 (intäkter) blir ${sv.n(income)} kr och konton på 4–8 ${sv.n(cost)} kr som de står. ${say({ terminal: "Välj --sign ledger om kostnader är plus och intäkter minus, --sign result om intäkter är plus och kostnader minus, --sign positive om båda är plus.", pane: "Välj i fältet Tecken." })}`,
    en: ({ income, cost }, { say }) =>
      `Which sign have the amounts? Accounts on 3 (income) make ${en.n(income)} kr and accounts on 4–8 ${en.n(cost)} kr as they stand. ${say({ terminal: "Choose --sign ledger if costs are plus and income minus, --sign result if income is plus and costs minus, --sign positive if both are plus.", pane: "Choose in the field Sign." })}`,
  },
  "ledger-sign-unclear": {
    sv: ({ accounts }) =>
      `Är alla belopp plus kan konton som inte börjar på 3–7 vara både intäkt och kostnad: ${sv.list(some(accounts))}. Ta bort dem ur tabellen, eller exportera den med tecken.`,
    en: ({ accounts }) =>
      `If all amounts are plus, accounts that do not begin with 3–7 may be income or cost: ${en.list(some(accounts))}. Remove them from the table, or export it with signs.`,
  },
  "ledger-period-open": {
    sv: (_, { say }) =>
      `Tabellen har ingen kolumn med period eller datum. ${say({ terminal: "Ange månaden som alla rader hör till, --period 2026-08", pane: "Ange månaden som alla rader hör till" })}, eller exportera med period.`,
    en: (_, { say }) =>
      `The table has no column of periods or dates. ${say({ terminal: "Give the month that all rows belong to, --period 2026-08", pane: "Give the month that all rows belong to" })}, or export it with periods.`,
  },
  "ledger-period-given": {
    sv: ({ column }, { say }) =>
      `Tabellen har en egen kolumn med perioder, ${quoted(column)}. Ta bort ${say({ terminal: "--period", pane: "den angivna månaden" })}.`,
    en: ({ column }, { say }) =>
      `The table has periods of its own, ${quoted(column)}. Remove ${say({ terminal: "--period", pane: "the month that was given" })}.`,
  },
  "ledger-more": {
    sv: ({ told }) =>
      `Fler rader än de ${sv.n(told)} är fel. Är filen en annan än du tänkt? Exportera den annars igen.`,
    en: ({ told }) =>
      `More lines than these ${en.n(told)} are wrong. Is it another file than you meant? If not, export it again.`,
  },
  "ledger-map-long": {
    sv: ({ limit }) =>
      `Kontokartan tar ${sv.n(limit)} rader. Ta bort rader, eller skriv kortare början på kontona.`,
    en: ({ limit }) =>
      `The account map takes ${en.n(limit)} rows. Remove rows, or write shorter beginnings of accounts.`,
  },
  "ledger-period-closed": {
    sv: ({ import: id, from, to }) =>
      `Perioderna ${String(from)}–${String(to)} är stängda i import ${quoted(id)}. Ska de läsas in igen, ta bort ja i Stängd.`,
    en: ({ import: id, from, to }) =>
      `The periods ${String(from)}–${String(to)} are closed in import ${quoted(id)}. If they are to be imported again, remove yes in Closed.`,
  },
  "ledger-import-overlaps": {
    sv: ({ import: id, objects }) =>
      `Import ${quoted(id)} har redan dessa perioder från samma organisation, med urvalet ${objects === "" ? "alla objekt" : quoted(objects)}. Beloppen skulle räknas två gånger. Läs in med samma urval, så ersätts de.`,
    en: ({ import: id, objects }) =>
      `Import ${quoted(id)} has these periods of the same organisation already, with ${objects === "" ? "all objects" : quoted(objects)} chosen. The amounts would count twice. Import with the same choice, and they are replaced.`,
  },
  "ledger-rows-many": {
    sv: ({ rows, limit }) =>
      `Inläsningen ger ${sv.n(rows)} rader på Utfall, mer än de ${sv.n(limit)} som arbetsboken klarar snabbt. Välj vilka objekt som hör hit.`,
    en: ({ rows, limit }) =>
      `The import gives ${en.n(rows)} rows on Actuals, more than the ${en.n(limit)} that the workbook stays quick with. Choose which objects belong here.`,
  },
  "ledger-object-doubled": {
    sv: ({ object, dimensions }, { say }) =>
      `Objektet ${quoted(object)} finns i dimensionerna ${sv.list(dimensions)} och kan inte skiljas åt. Välj en av dem${say({ terminal: `, --object ${dimensions[0] ?? ""}`, pane: "" })}.`,
    en: ({ object, dimensions }, { say }) =>
      `The object ${quoted(object)} is in the dimensions ${en.list(dimensions)} and cannot be told apart. Choose one of them${say({ terminal: `, --object ${dimensions[0] ?? ""}`, pane: "" })}.`,
  },
} satisfies Partial<Problems>;
