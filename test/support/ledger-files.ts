/** A row of a voucher, and where it is booked. */
export interface TestRow {
  readonly account: string;
  readonly project: string;
  readonly centre: string;
  readonly ore: bigint;
}

/** A voucher: a day as YYYY-MM-DD, and rows. */
export interface TestVoucher {
  readonly day: string;
  readonly rows: readonly TestRow[];
}

/** Kronor with two decimals, by hand: no code of the program's is used. */
function kronor(ore: bigint, point = "."): string {
  const digits = (ore < 0n ? -ore : ore).toString().padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

/** Vouchers as a file of SIE 4, with a text in an encoding of one's choice left to the caller. */
export function asSie4(vouchers: readonly TestVoucher[]): string {
  const lines = vouchers.flatMap(({ day, rows }, at) => [
    `#VER A ${String(at + 1)} ${day.replaceAll("-", "")} "Årets första"`,
    "{",
    ...rows.map(({ account, project, centre, ore }) => {
      const objects = [
        ...(centre === "" ? [] : [`1 "${centre}"`]),
        ...(project === "" ? [] : [`6 "${project}"`]),
      ];
      return `#TRANS ${account} {${objects.join(" ")}} ${kronor(ore)}`;
    }),
    "}",
  ]);
  const head = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231"];
  return `${[...head, ...lines].join("\r\n")}\r\n`;
}

/** The same vouchers as a file of SIE 5 for import. */
export function asSie5(vouchers: readonly TestVoucher[]): string {
  const entries = vouchers.map(({ day, rows }, at) => {
    const inside = rows.map(({ account, project, centre, ore }) => {
      const reference = (dimension: string, object: string): string =>
        object === "" ? "" : `<ObjectReference dimId="${dimension}" objectId="${object}"/>`;
      return `<LedgerEntry accountId="${account}" amount="${kronor(ore)}">${reference("1", centre)}${reference("6", project)}</LedgerEntry>`;
    });
    return `<JournalEntry id="${String(at + 1)}" journalDate="${day}">${inside.join("")}</JournalEntry>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<SieEntry xmlns="http://www.sie.se/sie5">',
    '<FileInfo><Company organizationId="232100-0180" name="Region Dalarna"/></FileInfo>',
    `<Journal id="A" name="Årets">${entries.join("\n")}</Journal>`,
    "</SieEntry>",
  ].join("\n");
}

/** How a table writes amounts. */
export type TestSign = "ledger" | "result" | "positive" | "sides";

/** The same vouchers as a table, in a sign convention. */
export function asTable(vouchers: readonly TestVoucher[], sign: TestSign, separator = ";"): string {
  const head = ["Ansvar", "Projekt", "Konto", "Datum"];
  const amounts = sign === "sides" ? ["Debet", "Kredit"] : ["Belopp"];
  const amountOf = ({ account, ore }: TestRow): readonly string[] => {
    if (sign === "sides") return ore < 0n ? ["", kronor(-ore, ",")] : [kronor(ore, ","), ""];
    const isTurned = sign === "result" || (sign === "positive" && account.startsWith("3"));
    return [kronor(isTurned ? -ore : ore, ",")];
  };
  const rows = vouchers.flatMap(({ day, rows: own }) =>
    own.map((row) => [row.centre, row.project, row.account, day, ...amountOf(row)]),
  );
  const quoted = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  return [[...head, ...amounts], ...rows].map((row) => row.map(quoted).join(separator)).join("\n");
}
