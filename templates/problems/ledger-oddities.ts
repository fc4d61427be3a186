import type { Language, LedgerOddity, OddityReason } from "../../engine/index.ts";
import { phrasesIn } from "../messages/phrases.ts";
import { quoted } from "../text/list-format.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

type Facts = Pick<LedgerOddity, "count" | "example" | "amount">;
type Sentences = Readonly<Record<OddityReason, (facts: Facts) => string>>;

/** What is odd in a ledger's file that can be read, and what to do if it is wrong. Total. @rule RM1 LE1 */
export const ODDITIES: Readonly<Record<Language, Sentences>> = {
  sv: {
    "voucher-unbalanced": ({ count, example, amount }) =>
      `${count === 1 ? "1 verifikation summerar" : `${sv.n(count)} verifikationer summerar`} inte till 0. Den första är ${quoted(example)}, som är ${sv.n(amount)} kr. Saknas en rad, exportera filen igen.`,
    "row-in-other-month": ({ count, example }) =>
      `${count === 1 ? "1 rad har" : `${sv.n(count)} rader har`} en dag i en annan månad än sin verifikation, först i ${quoted(example)}. Verifikationens dag gäller.`,
    "outside-year": ({ count, example }) =>
      `${count === 1 ? "1 summa ligger" : `${sv.n(count)} summor ligger`} utanför filens räkenskapsår, först ${quoted(example)}. De är med; hör de inte hit, exportera filen igen för rätt år.`,
    "account-unnamed": ({ count, example }) =>
      `${count === 1 ? "1 konto har" : `${sv.n(count)} konton har`} inget namn i filen, först ${quoted(example)}. Beloppen är med.`,
    quotes: ({ count, example }) =>
      `${count === 1 ? "1 rad har" : `${sv.n(count)} rader har`} citattecken som inte går ihop, först ${quoted(example)}. Namnet lästes till radens slut.`,
    "name-garbled": ({ count, example }) =>
      `${count === 1 ? "1 namn var" : `${sv.n(count)} namn var`} förvanskat redan när filen skrevs, ${quoted(example)}. Beloppen berörs inte.`,
    "encodings-mixed": () =>
      "Filen blandar två teckenkodningar. Varje namn lästes i den som det är skrivet i.",
    "result-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 konto får" : `${sv.n(count)} konton får`} ett annat belopp än filens resultat eller saldo för året. Det första är ${quoted(example)}, ${sv.n(amount)} kr mer. Raderna gäller; stäm av mot ekonomisystemet.`,
    "closing-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 balanskonto går" : `${sv.n(count)} balanskonton går`} inte från ingående till utgående saldo med filens rader. Det första är ${quoted(example)}, ${sv.n(amount)} kr. Uppföljningen berörs inte.`,
    "one-dimension": ({ example }) =>
      `Filen har saldon och inga transaktioner, och samma pengar kan stå på flera dimensioner. Bara dimension ${quoted(example)} lästes.`,
    "year-in-one-month": ({ example }) =>
      `Filen har ett enda saldo per konto för året (SIE typ 1). Allt står på ${quoted(example)}, så bara hela året kan följas upp.`,
    "account-types-missing": ({ count, example }) =>
      `${count === 1 ? "1 konto saknar" : `${sv.n(count)} konton saknar`} kontotyp i filen, först ${quoted(example)}. Kontokartan avgör vad som är balanskonton.`,
    "budget-passed-over": ({ count }) =>
      `Filen har en budget, ${count === 1 ? "1 rad" : `${sv.n(count)} rader`}, som inte lästes in. Budgeten skrivs på bladet Budget.`,
    "subtotals-left-out": ({ count, example }) =>
      `${count === 1 ? "1 summarad" : `${sv.n(count)} summarader`} lämnades utanför${example === "" ? "" : `, först ${quoted(example)}`}. Raderna de summerar är med.`,
    "subtotal-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 summarad är" : `${sv.n(count)} summarader är`} inte summan av rader ovanför, först ${quoted(example)} med ${sv.n(amount)} kr. Saknas rader i tabellen?`,
    "amount-blank": ({ count, example }) =>
      `${count === 1 ? "1 rad" : `${sv.n(count)} rader`} med konto har inget belopp, först ${quoted(example)}, och lästes som 0.`,
    "sides-swapped": () =>
      "Intäkter (konton på 3) är debet och kostnader kredit. Är kolumnerna, eller tecknet, omvända?",
    "struck-out": ({ count, example }) =>
      `${count === 1 ? "1 struken rad" : `${sv.n(count)} strukna rader`} räknades inte, först i ${quoted(example)}.`,
    "signature-unchecked": () => "Filen är signerad. Signaturen prövades inte.",
    "lines-above": ({ count, example }) =>
      `${count === 1 ? "1 rad" : `${sv.n(count)} rader`} ovanför rubrikerna lästes inte, från ${quoted(example)}.`,
  },
  en: {
    "voucher-unbalanced": ({ count, example, amount }) =>
      `${count === 1 ? "1 voucher does" : `${en.n(count)} vouchers do`} not sum to 0. The first is ${quoted(example)}, which is ${en.n(amount)} kr. If a line is missing, export the file again.`,
    "row-in-other-month": ({ count, example }) =>
      `${count === 1 ? "1 row has" : `${en.n(count)} rows have`} a day in another month than the voucher, first in ${quoted(example)}. The voucher's day decides.`,
    "outside-year": ({ count, example }) =>
      `${count === 1 ? "1 sum is" : `${en.n(count)} sums are`} outside the file's financial year, first ${quoted(example)}. They are included; if they do not belong here, export the file again for the right year.`,
    "account-unnamed": ({ count, example }) =>
      `${count === 1 ? "1 account has" : `${en.n(count)} accounts have`} no name in the file, first ${quoted(example)}. The amounts are included.`,
    quotes: ({ count, example }) =>
      `${count === 1 ? "1 line has" : `${en.n(count)} lines have`} quotation marks that do not pair, first ${quoted(example)}. The name was read to the end of the line.`,
    "name-garbled": ({ count, example }) =>
      `${count === 1 ? "1 name was" : `${en.n(count)} names were`} garbled already when the file was written, ${quoted(example)}. No amount is affected.`,
    "encodings-mixed": () =>
      "The file mixes two encodings. Each name was read in the one that it is written in.",
    "result-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 account comes" : `${en.n(count)} accounts come`} to another amount than the file's own result or balance of the year. The first is ${quoted(example)}, ${en.n(amount)} kr more. The rows count; check against the ledger system.`,
    "closing-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 balance account does" : `${en.n(count)} balance accounts do`} not go from opening to closing balance by the file's rows. The first is ${quoted(example)}, ${en.n(amount)} kr. The follow-up is not affected.`,
    "one-dimension": ({ example }) =>
      `The file has balances and no transactions, and the same money may stand on several dimensions. Only dimension ${quoted(example)} was read.`,
    "year-in-one-month": ({ example }) =>
      `The file has one balance for each account for the year (SIE type 1). All of it stands in ${quoted(example)}, so only the whole year can be followed up.`,
    "account-types-missing": ({ count, example }) =>
      `${count === 1 ? "1 account has" : `${en.n(count)} accounts have`} no type in the file, first ${quoted(example)}. The account map decides which are balance accounts.`,
    "budget-passed-over": ({ count }) =>
      `The file has a budget, ${count === 1 ? "1 row" : `${en.n(count)} rows`}, which was not read. The budget is written on the sheet Budget.`,
    "subtotals-left-out": ({ count, example }) =>
      `${count === 1 ? "1 subtotal was" : `${en.n(count)} subtotals were`} left out${example === "" ? "" : `, first ${quoted(example)}`}. The rows that they sum are included.`,
    "subtotal-differs": ({ count, example, amount }) =>
      `${count === 1 ? "1 subtotal is" : `${en.n(count)} subtotals are`} not the sum of rows above, first ${quoted(example)} with ${en.n(amount)} kr. Are rows missing in the table?`,
    "amount-blank": ({ count, example }) =>
      `${count === 1 ? "1 row" : `${en.n(count)} rows`} with an account ${count === 1 ? "has" : "have"} no amount, first ${quoted(example)}, read as 0.`,
    "sides-swapped": () =>
      "Income (accounts on 3) is debit and costs are credit. Are the columns, or the sign, the other way round?",
    "struck-out": ({ count, example }) =>
      `${count === 1 ? "1 row that is struck out was" : `${en.n(count)} rows that are struck out were`} not counted, first in ${quoted(example)}.`,
    "signature-unchecked": () => "The file is signed. The signature was not checked.",
    "lines-above": ({ count, example }) =>
      `${count === 1 ? "1 line" : `${en.n(count)} lines`} above the headers ${count === 1 ? "was" : "were"} not read, from ${quoted(example)}.`,
  },
};
