import { describe, expect, test } from "vitest";
import type { LedgerFile, Problem, Result } from "../../../engine/index.ts";
import { amountText } from "../../../engine/index.ts";
import { ledgerTableReader } from "../../../formats/ledger/table-reader.ts";
import type { TypedChoices } from "../../../toolkit/ledger/table-choices.ts";
import { tableChoices } from "../../../toolkit/ledger/table-choices.ts";
import { codesIn, problemsIn, valueOf } from "../../support/results.ts";

function read(
  text: string | Uint8Array,
  typed: TypedChoices = { sign: "ledger" },
): Result<LedgerFile, Problem> {
  const choices = tableChoices(typed);
  if (!choices.ok) return choices;
  const reader = ledgerTableReader("t.csv", choices.value);
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += 11) reader.push(bytes.subarray(at, at + 11));
  return reader.end();
}

/** «202601 4010 motpart objekt 10.00» for each sum. */
function sums(text: string | Uint8Array, typed?: TypedChoices): readonly string[] {
  return valueOf(read(text, typed)).sums.map(({ period, account, counterpart, object, ore }) =>
    [String(period), account, counterpart, object, amountText(ore, "0.01")]
      .filter((part) => part !== "")
      .join(" "),
  );
}

/** What is odd, as reason, count and example. */
function oddities(text: string, typed?: TypedChoices): readonly unknown[] {
  return valueOf(read(text, typed)).oddities.map(({ reason, count, example }) => [
    reason,
    count,
    example,
  ]);
}

/** What is wrong, as code, reason, line and column. */
function told(text: string, typed?: TypedChoices): readonly unknown[] {
  return problemsIn(read(text, typed)).map(({ code, facts, place }) => [
    code,
    "reason" in facts ? facts.reason : null,
    place?.kind === "file" ? place.line : place?.kind === "option" ? place.option : null,
  ]);
}

describe("[LE6] headers and separators", () => {
  test.each([
    ["konto;period;belopp\n4010;202601;1,50", ["202601 4010 1.50"]],
    ["Konto\tMånad\tUtfall\n4010\t2026-01\t1.50", ["202601 4010 1.50"]],
    ["Konto,Datum,Amount\n4010,2026-01-31,1.50", ["202601 4010 1.50"]],
    ["sep=;\nkonto;period;belopp\n4010;2601;1,50", ["202601 4010 1.50"]],
    ["vht;ansvar;ukonto;utfall_ack;period\n510;0310;4010;1,50;2026M01", ["202601 4010 0310 1.50"]],
    [
      "Konto;Debet;Kredit;Period\n4010;1,50;;202601\n1930;;1,50;202601",
      ["202601 1930 -1.50", "202601 4010 1.50"],
    ],
    ["Konto;År;Månad;Belopp (tkr)\n4010;2026;januari;1,5", ["202601 4010 1500.00"]],
    ["Konto;År;Månad;Belopp\n4010;2026;3;1,50 kr", ["202603 4010 1.50"]],
    ['Konto;Period;Belopp\n"4010 ""L""\nx";202601;1', ["202601 4010 1.00"]],
  ])("[LE6] %j", (text, wanted) => {
    expect(sums(text)).toEqual(wanted);
  });

  test("[LE6] codes stay text, with leading zeros; names after them are names", () => {
    const text = "Konto;Projekt;Motpart;Period;Belopp\n0401 Löner;007 - RSS;2080 Falun;202601;1";
    expect(sums(text)).toEqual(["202601 0401 2080 007 1.00"]);
    const ledger = valueOf(read(text));
    expect(ledger.accounts.get("0401")?.name).toBe("Löner");
    expect(ledger.objects.get("projekt 007")).toBe("RSS");
  });

  test("[LE6] headers that the user names go before those that are known", () => {
    const text = "Kod;Konto;Värde;Period\n4010;x;1;202601";
    expect(sums(text, { sign: "ledger", columns: "konto=Kod;belopp=Värde" })).toEqual([
      "202601 4010 1.00",
    ]);
    expect(told(text, { sign: "ledger", columns: "konto=Kodd" })).toEqual([
      ["ledger-column-missing", null, 1],
    ]);
    expect(told(text, { sign: "ledger", columns: "kontot=Kod" })).toEqual([
      ["choice-unknown", null, "--columns"],
    ]);
  });

  test("[LE6] lines above are passed over with a remark; without headers nothing is read", () => {
    expect(oddities("Huvudbok\n\nkonto;period;belopp\n4010;202601;1")).toEqual([
      ["lines-above", 1, "Huvudbok"],
    ]);
    expect(told("a;b\n1;2")).toEqual([["ledger-column-missing", null, 1]]);
    expect(told("")).toEqual([["ledger-column-missing", null, undefined]]);
    expect(told("konto;belopp;utfall;period\n4010;1;1;202601")).toEqual([
      ["column-doubled", null, 1],
    ]);
  });

  test("[LE6] UTF-8 and Windows-1252, no-break, thin and narrow spaces, a real minus", () => {
    const text =
      "Konto;Period;Belopp\n4010 Löner;202601;1\u00a0234,50\n4010;202601;−1\u202f000\n4010;202601;2\u20090";
    expect(codesIn(read(text))).toEqual(["ledger-record"]);
    const sound = text.replace("2\u20090", "2\u2009000");
    expect(sums(sound)).toEqual(["202601 4010 2234.50"]);
    expect(valueOf(read(sound)).encoding).toBe("utf-8");
    const old = Uint8Array.from(
      "Konto;Period;Belopp\n4010 L\u00f6ner;202601;1\u00a0234,50",
      (one) => one.charCodeAt(0),
    );
    expect(valueOf(read(old)).accounts.get("4010")?.name).toBe("Löner");
    expect(sums(old)).toEqual(["202601 4010 1234.50"]);
    expect(valueOf(read(old)).encoding).toBe("windows-1252");
  });
});

const HEAD = "Konto;Period;Belopp\n";

describe("[LE6] the sign is asked for", () => {
  const rows = `${HEAD}3510;202601;-100\n4010;202601;60`;

  test("[LE6] with what income and costs make as they stand", () => {
    expect(problemsIn(read(rows, {})).map(({ code, facts }) => [code, facts])).toEqual([
      ["ledger-sign-open", { income: "-100.00", cost: "60.00" }],
    ]);
    expect(told(rows, { sign: "plus" })).toEqual([["choice-unknown", null, "--sign"]]);
  });

  test("[LE6] and turns what is written as a result, or all above 0, into the ledger's", () => {
    const ledger = ["202601 3510 -100.00", "202601 4010 60.00"];
    expect(sums(rows)).toEqual(ledger);
    expect(sums(`${HEAD}3510;202601;100\n4010;202601;-60`, { sign: "result" })).toEqual(ledger);
    expect(sums(`${HEAD}3510;202601;100\n4010;202601;60`, { sign: "positive" })).toEqual(ledger);
    const unclear = problemsIn(read(`${HEAD}8400;202601;1`, { sign: "positive" }));
    expect(unclear.map(({ facts }) => facts)).toEqual([{ accounts: ["8400"] }]);
  });

  test("[LE6] debit and credit need no answer, and are remarked on where they seem swapped", () => {
    const sided = "Konto;Period;Debet;Kredit\n";
    expect(sums(`${sided}4010;202601;60;\n3510;202601;;100`, {})).toHaveLength(2);
    expect(oddities(`${sided}4010;202601;60;\n3510;202601;;100`, {})).toEqual([]);
    expect(oddities(`${sided}4010;202601;;60\n3510;202601;100;`, {})).toEqual([
      ["sides-swapped", 1, ""],
    ]);
    expect(sums(`${sided}4010;202601;60;10`, {})).toEqual(["202601 4010 50.00"]);
  });
});

describe("[LE6] rows that sum others", () => {
  test("[LE6] two levels of them are left out, with a remark; so is a sum without a label", () => {
    const text = `${HEAD}4010;202601;1\n4011;202601;2\nSumma 40;;3\n5010;202601;4\nDelsumma;;4\n;;7\nTotalt;;7`;
    expect(sums(text)).toEqual(["202601 4010 1.00", "202601 4011 2.00", "202601 5010 4.00"]);
    expect(oddities(text)).toEqual([["subtotals-left-out", 4, "Summa 40"]]);
  });

  test("[LE6] one that is not the sum of rows above it is remarked on", () => {
    expect(oddities(`${HEAD}4010;202601;1\n4011;202601;2\nSumma;;4`)).toEqual([
      ["subtotals-left-out", 1, "Summa"],
      ["subtotal-differs", 1, "Summa"],
    ]);
  });

  test("[LE6] an amount without an account that sums nothing is a problem", () => {
    expect(told(`${HEAD}4010;202601;1\n;202601;5`)).toEqual([
      ["ledger-record", "account-blank", 3],
    ]);
  });
});

describe("[LE6] what cannot be read", () => {
  test.each([
    ["4010;202601;1,234", "ambiguous"],
    ["4010;202601;1,2345", "decimals"],
    ["4010;202601;ett", "amount"],
    ["4010;202613;1", "month"],
    ["4010;;1", "month"],
    ["4010;202601;1;5", "row-length"],
    ["40-10;202601;1", "account"],
  ])("[LE6] %s", (row, reason) => {
    expect(told(HEAD + row)).toEqual([["ledger-record", reason, 2]]);
  });

  test("[LE6] a quotation mark that is never closed, a table without rows", () => {
    expect(told(`${HEAD}"4010;202601;1\n4010;202601;2`)).toEqual([["quote-not-closed", null, 2]]);
    expect(told(HEAD)).toEqual([["ledger-unusable", "empty", undefined]]);
    expect(oddities(`${HEAD}4010;202601;\n4010;202601;1`)).toEqual([["amount-blank", 1, "4010"]]);
  });

  test("[LE6] without a column of months the month is asked for; with one none may be given", () => {
    const text = "Konto;Belopp\n4010;1";
    expect(told(text)).toEqual([["ledger-period-open", null, 1]]);
    expect(sums(text, { sign: "ledger", period: "2026-08" })).toEqual(["202608 4010 1.00"]);
    expect(told(`${HEAD}4010;202601;1`, { sign: "ledger", period: "2026-08" })).toEqual([
      ["ledger-period-given", null, 1],
    ]);
    expect(told(text, { sign: "ledger", period: "augusti" })).toEqual([
      ["ledger-record", "month", "--period"],
    ]);
  });

  test("[LE6] a code of two columns cannot be told apart until one is chosen", () => {
    const text = "Konto;Projekt;Ansvar;Period;Belopp\n4010;100;;202601;1\n4010;;100;202601;2";
    expect(codesIn(read(text))).toEqual(["ledger-object-doubled"]);
    expect(sums(text, { sign: "ledger", objects: "ansvar" })).toEqual([
      "202601 4010 1.00",
      "202601 4010 100 2.00",
    ]);
    expect(told(text, { sign: "ledger", objects: "person" })).toEqual([
      ["choice-unknown", null, "--object"],
    ]);
  });

  test("[LE5] texts, signatures and employees are counted, and never kept", () => {
    const text = "Konto;Period;Belopp;Text;Sign;Anställd\n4010;202601;1;Anna;AA;8001";
    const ledger = valueOf(read(text));
    expect(ledger.dropped).toEqual({ texts: 1, signatures: 1, employees: 1 });
    expect(
      JSON.stringify([ledger.sums.map((sum) => ({ ...sum, ore: "" })), [...ledger.objects]]),
    ).not.toMatch(/Anna|AA|8001/);
  });

  test("[LE6] text that begins with an equals sign is no account and no amount", () => {
    expect(told(`${HEAD}=1+1;202601;1`)).toEqual([["ledger-record", "account", 2]]);
    expect(told(`${HEAD}4010;202601;=1+1`)).toEqual([["ledger-record", "amount", 2]]);
  });
});
