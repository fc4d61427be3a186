import { describe, expect, test } from "vitest";
import type { LedgerFile, Problem, Result } from "../../../engine/index.ts";
import { amountText, USUAL_DIMENSIONS } from "../../../engine/index.ts";
import { sieReader } from "../../../formats/ledger/sie.ts";
import { problemsIn, valueOf } from "../../support/results.ts";

function read(text: string | Uint8Array): Result<LedgerFile, Problem> {
  const reader = sieReader("h.sie", USUAL_DIMENSIONS);
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += 13) reader.push(bytes.subarray(at, at + 13));
  return reader.end();
}

function sums(text: string): readonly string[] {
  return valueOf(read(text)).sums.map(
    ({ period, account, object, ore }) =>
      `${String(period)} ${account} ${object} ${amountText(ore, "0.01")}`,
  );
}

function told(text: string | Uint8Array): readonly unknown[] {
  return problemsIn(read(text)).map(({ facts, place }) => [
    "reason" in facts ? facts.reason : null,
    place?.kind === "file" ? (place.line ?? null) : null,
  ]);
}

const INFO = `<FileInfo>
  <SoftwareProduct name="Huvudbok" version="7.2"/>
  <FileCreation time="2026-09-03T10:00:00Z" by="AA"/>
  <Company organizationId="232100-0180" name="Region Dalarna &#196;"/>
  <FiscalYears>
    <FiscalYear start="2025-01" end="2025-12"/>
    <FiscalYear start="2026-01" end="2026-12" primary="true" lastCoveredDate="2026-08-31"/>
  </FiscalYears>
  <AccountingCurrency currency="SEK"/>
</FileInfo>`;

/** A whole ledger, under a prefix of the file's own. */
function whole(accounts: string, journal = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Sie xmlns="http://www.sie.se/sie5">${INFO}
<Accounts>${accounts}</Accounts>
<Dimensions><Dimension id="6" name="Projekt"><Object id="RSS" name="Stödstruktur"/></Dimension>
<Dimension id="7" name="Anställd"><Object id="8001" name="Förnamn"/></Dimension></Dimensions>
${journal}
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>
</Sie>`;
}

const ACCOUNTS = `<Account id="4010" name="Löner" type="cost"/><Account id="1930" name="Bank" type="asset"/>`;

const JOURNAL = `<Journal id="A" name="Bokföring"><JournalEntry id="1" journalDate="2026-01-15" text="Lön">
<EntryInfo date="2026-01-16" by="AA"/>
<LedgerEntry accountId="4010" amount="100.50" text="Anna"><ObjectReference dimId="6" objectId="RSS"/><ObjectReference dimId="7" objectId="8001"/></LedgerEntry>
<LedgerEntry accountId="1930" amount="-100.50"/>
<LedgerEntry accountId="4010" amount="999"><Overstrike date="2026-01-17" by="AA"/></LedgerEntry>
<LedgerEntry accountId="4010" amount="-999"><Overstrike date="2026-01-17" by="AA"/></LedgerEntry>
</JournalEntry>
<JournalEntry id="2" journalDate="2026-01-31"><EntryInfo date="2026-02-01" by="AA"/>
<LedgerEntry accountId="4010" amount="7" ledgerDate="2026-02-28"/><LedgerEntry accountId="1930" amount="-7" ledgerDate="2026-02-28"/>
</JournalEntry></Journal>`;

describe("[LE7] a file of SIE 5", () => {
  test("[LE7][LE5] rows struck out do not count, a row's own day decides, nothing of a person is kept", () => {
    const text = whole(ACCOUNTS, JOURNAL);
    expect(sums(text)).toEqual([
      "202601 1930  -100.50",
      "202601 4010 RSS 100.50",
      "202602 1930  -7.00",
      "202602 4010  7.00",
    ]);
    const ledger = valueOf(read(text));
    expect(ledger.company).toBe("Region Dalarna Ä");
    expect(ledger.organisation).toBe("2321000180");
    expect(ledger.program).toBe("Huvudbok 7.2");
    expect(ledger.years).toEqual([
      { index: -1, from: "2025-01-01", to: "2025-12-31" },
      { index: 0, from: "2026-01-01", to: "2026-12-31" },
    ]);
    expect(ledger.accounts.get("4010")).toEqual({ name: "Löner", type: "cost" });
    expect([...ledger.objects]).toEqual([["6 RSS", "Stödstruktur"]]);
    expect(ledger.dropped).toEqual({ texts: 2, signatures: 2, employees: 1 });
    expect(ledger.oddities.map(({ reason, count }) => [reason, count])).toEqual([
      ["struck-out", 2],
      ["signature-unchecked", 1],
    ]);
  });

  test("[LE7] under a prefix it is the same", () => {
    const prefixed = whole(ACCOUNTS, JOURNAL)
      .replace('<Sie xmlns="', '<Sie xmlns:s="')
      .replace(/<(\/?)(?=[A-Z])(?!Signature|SignedInfo)/g, "<$1s:");
    expect(sums(prefixed)).toEqual(sums(whole(ACCOUNTS, JOURNAL)));
  });

  test("[LE4][LE7] balances of months are cumulative: each month has its change", () => {
    const balance = (kind: string, month: string, amount: string, objects = ""): string =>
      `<${kind} month="${month}" amount="${amount}">${objects}</${kind}>`;
    const on = '<ObjectReference dimId="6" objectId="RSS"/>';
    const accounts = `<Account id="4010" name="Löner" type="cost">
      ${balance("ClosingBalance", "2025-12", "999")}
      ${balance("ClosingBalance", "2026-01", "100")}${balance("ClosingBalance", "2026-02", "250")}
      ${balance("ClosingBalance", "2026-03", "250")}
      ${balance("ClosingBalance", "2026-01", "60", on)}${balance("ClosingBalance", "2026-02", "160", on)}
      <Budget amount="5000"/></Account>
      <Account id="1930" name="Bank" type="asset">
      ${balance("OpeningBalance", "2026-01", "1000")}${balance("ClosingBalance", "2026-01", "900")}</Account>`;
    expect(sums(whole(accounts))).toEqual([
      "202601 1930  -100.00",
      "202601 4010  40.00",
      "202601 4010 RSS 60.00",
      "202602 4010  50.00",
      "202602 4010 RSS 100.00",
    ]);
    const ledger = valueOf(read(whole(accounts)));
    expect(ledger.basis).toBe("months");
    expect(ledger.oddities.map(({ reason }) => reason)).toEqual([
      "budget-passed-over",
      "signature-unchecked",
    ]);
  });

  test("[LE7] rows that do not make the balances, or entries that do not make 0, are remarked on", () => {
    const accounts = ACCOUNTS.replace(
      'type="asset"/>',
      'type="asset"><OpeningBalance month="2026-01" amount="0"/><ClosingBalance month="2026-02" amount="-100"/></Account>',
    );
    const off = JOURNAL.replace('amount="100.50"', 'amount="100.00"');
    expect(
      valueOf(read(whole(accounts, off))).oddities.map(({ reason, amount, line }) => [
        reason,
        amount,
        line,
      ]),
    ).toEqual([
      ["struck-out", "", null],
      ["voucher-unbalanced", "-0.50", 15],
      ["signature-unchecked", "", null],
      ["closing-differs", "-7.50", null],
    ]);
  });
});

describe("[LE7] what cannot be used", () => {
  test.each([
    [
      "another namespace",
      whole(ACCOUNTS, JOURNAL).replace("sie.se/sie5", "sie.se/sie6"),
      [["no-ledger", 2]],
    ],
    ["another root", "<html><body/></html>", [["no-ledger", 1]]],
    ["a file that is cut off", whole(ACCOUNTS, JOURNAL).slice(0, -300), [["truncated", 22]]],
    ["a tag that is not closed", whole("<Account id='1'>", JOURNAL), [["xml-malformed", 12]]],
    [
      "an entity of its own",
      `<!DOCTYPE Sie [<!ENTITY a "b">]>${whole(ACCOUNTS, JOURNAL).replace(/^.*\n/, "").replace("Bank", "&a;")}`,
      [["xml-malformed", 11]],
    ],
    ["another currency", whole(ACCOUNTS, JOURNAL).replace("SEK", "EUR"), [["currency", null]]],
    ["no amounts", whole(ACCOUNTS), [["empty", null]]],
    ["three decimals", whole(ACCOUNTS, JOURNAL.replace("100.50", "100.505")), [["decimals", 17]]],
    [
      "a day that is none",
      whole(ACCOUNTS, JOURNAL.replace("2026-02-28", "2026-02-30")),
      [["date", 23]],
    ],
    [
      "an account that is none",
      whole(ACCOUNTS, JOURNAL.replace('accountId="1930"', 'accountId=""')),
      [["account", 18]],
    ],
    [
      "a month that is none",
      whole(
        '<Account id="4010" name="" type="cost"><ClosingBalance month="2026-13" amount="1"/></Account>',
      ),
      [["month", 12]],
    ],
  ])("[LE7] %s", (_, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test("[LE7] bytes that are no UTF-8", () => {
    const text = whole(ACCOUNTS, JOURNAL);
    expect(told(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toEqual([["not-utf-8", 12]]);
  });
});
