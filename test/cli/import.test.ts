import { describe, expect, test } from "vitest";
import { presentIn } from "../support/book-runs.ts";
import { fileOf, newBook } from "../support/broken-book.ts";
import {
  HEAD,
  JANUARY,
  sie,
  book,
  enter,
  plain,
  valueAt,
  actuals,
  edited,
} from "../support/imports.ts";
import { problemCodes, run } from "../support/memory-host.ts";

describe("[LE8] an import into a workbook", () => {
  test("[LE8] shows what it would enter, and writes nothing before it is approved", async () => {
    const files = { "bok.xlsx": await book(), "h.se": sie(JANUARY) };
    const { code, out, err, written } = await run(["import", "sie", "bok.xlsx", "h.se"], files);
    expect(code).toBe(0);
    expect(written.size).toBe(0);
    expect(plain(out)).toContain("Läses in på Utfall i bok.xlsx. Rader: 3. Summa: 18 077,50 kr.");
    expect(plain(out)).toMatch(/4010 Löner +Personal +30 077,50/);
    expect(err).toContain("Kontoplanen är inte känd");
    expect(err).toContain("Inget har skrivits.");
    const lost = await run(["import", "sie", "bok.xlsx", "h.se", "--yes", "--json"], files);
    expect(problemCodes(lost)).toEqual(["option-missing"]);
  });

  test("[LE8][FU5] enters sums, mapped, with the file's control totals; reports stay sound", async () => {
    const { code, bytes } = await enter(
      await book(),
      sie(JANUARY),
      "--plan",
      "kommun-bas",
      "--by",
      "AA",
    );
    expect(code).toBe(0);
    expect(actuals(bytes)).toEqual([
      "202601 3510 RSS -12000 I1 Saknas Saknas import",
      "202601 4010 ANNAT 77 I1 Övrig kostnad Saknas import",
      "202601 4010 RSS 30000.5 I1 Övrig kostnad Saknas import",
    ]);
    const present = bytes;
    const row = "ABCDEFGHIJKLMNOPQRSTU"
      .split("")
      .map((at) => valueAt(present, "Importer", `${at}5`));
    expect(row.slice(0, 5)).toEqual(["I1", "h.se", 202_601, 202_601, "nej"]);
    expect(row).toContain(30_077.5);
    expect(row).toContain("2321000180");
    expect(row.at(-1)).toMatch(/^[0-9a-f]{64}$/);
    expect(presentIn(present).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Utfall", "Kontokarta", "Objektkarta", "Importer"]),
    );
    const audit = await run(["audit", "bok.xlsx"], { "bok.xlsx": bytes });
    expect([audit.code, audit.out]).toEqual([0, expect.stringContaining("Inga skillnader")]);
    const split = await run(["split", "bok.xlsx", "--in-place"], { "bok.xlsx": bytes });
    expect(split.code).toBe(0);
  });

  test("[LE8][FU5] in an English workbook the sheets are English, and map in English", async () => {
    const { code, err, bytes } = await enter(
      fileOf(await newBook("--lang", "en")),
      sie(JANUARY),
      ...["--plan", "kommun-bas", "--lang", "en"],
    );
    expect([code, err]).toEqual([0, expect.stringContaining("Account map: new sheet")]);
    expect(["I", "J", "K"].map((column) => valueAt(bytes, "Actuals", `${column}6`))).toEqual([
      "Other cost",
      "Missing",
      "import",
    ]);
    const again = await enter(bytes, sie(JANUARY), "--lang", "en");
    expect(again.out).toContain("Rows replaced: 3, of import I1.");
  });

  test("[LE8] only the objects that are chosen, and says what is left out", async () => {
    const { out, bytes } = await enter(await book(), sie(JANUARY), "--only", "RSS");
    expect(out).toContain("Valda objekt: RSS. Utanför urvalet: 77,00 kr.");
    expect(actuals(bytes)).toHaveLength(2);
    const unknown = await enter(await book(), sie(JANUARY), "--only", "RS", "--json");
    expect(JSON.parse(unknown.out)).toMatchObject({ problems: [{ code: "choice-unknown" }] });
  });

  test("[LE8] the same organisation and months replace what was there, account by account", async () => {
    const first = await enter(await book(), sie(JANUARY), "--plan", "kommun-bas");
    const again = sie([
      ["202601", "4010", "RSS", "31000.50"],
      ["202601", "5010", "RSS", "5"],
      ["202601", "3510", "RSS", "-12000"],
      ["202602", "4010", "RSS", "1"],
    ]);
    const { out, bytes } = await enter(first.bytes, again);
    expect(out).toContain("Rader som ersätts: 3, från import I1.");
    expect(out).toMatch(/4010 +30 077,50 +31 001,50 +\+924,00/);
    expect(out).not.toMatch(/^3510 .*12 000,00 +-12 000,00/m);
    expect(actuals(bytes)).toEqual([
      "202601 3510 RSS -12000 I2 Saknas Saknas import",
      "202601 4010 RSS 31000.5 I2 Övrig kostnad Saknas import",
      "202601 5010 RSS 5 I2 Personal Saknas import",
      "202602 4010 RSS 1 I2 Övrig kostnad Saknas import",
    ]);
    expect(valueAt(bytes, "Importer", "F5")).toBe("I2");
    const fewer = await enter(bytes, sie([["202601", "4010", "RSS", "9"]]));
    expect(fewer.err).toContain(
      "Import «I2» har fler månader än filen; 2026-02–2026-02 står kvar från den.",
    );
    expect(actuals(fewer.bytes)).toEqual([
      "202601 4010 RSS 9 I3 Övrig kostnad Saknas import",
      "202602 4010 RSS 1 I2 Övrig kostnad Saknas import",
    ]);
  });

  test("[LE8] a row typed by hand stays, is marked, and is told of where the file has the same", async () => {
    const first = await enter(await book(), sie(JANUARY), "--plan", "kommun-bas");
    const typed = edited(
      first.bytes,
      { cell: "Utfall!F5", holds: null },
      { cell: "Utfall!E5", holds: -11 },
    );
    const { err, bytes } = await enter(typed, sie(JANUARY));
    expect(err).toContain(
      "1 rad på Utfall är skriven för hand på samma konto och månad som filen, först «3510 2026-01».",
    );
    expect(actuals(bytes)).toEqual([
      "202601 3510 RSS -11 – Saknas Saknas för hand",
      "202601 4010 ANNAT 77 I2 Övrig kostnad Saknas import",
      "202601 4010 RSS 30000.5 I2 Övrig kostnad Saknas import",
      "202601 3510 RSS -12000 I2 Saknas Saknas import",
    ]);
  });

  test("[LE8] months that are closed, and amounts that would count twice, are refused with their cell", async () => {
    const first = await enter(await book(), sie(JANUARY), "--only", "RSS");
    const closed = await enter(
      edited(first.bytes, { cell: "Importer!E5", holds: "ja" }),
      sie(JANUARY),
      "--only",
      "RSS",
    );
    expect([closed.code, closed.err]).toEqual([
      2,
      expect.stringContaining("bladet Importer, cell E5"),
    ]);
    const doubled = await enter(first.bytes, sie(JANUARY));
    expect([doubled.code, doubled.err]).toEqual([
      2,
      expect.stringContaining("skulle räknas två gånger"),
    ]);
    const other = await enter(first.bytes, sie(JANUARY), "--only", "ANNAT");
    expect([other.code, actuals(other.bytes).length]).toEqual([0, 3]);
    const later = await enter(first.bytes, sie([["202602", "4010", "RSS", "1"]]));
    expect([later.code, actuals(later.bytes).length]).toEqual([0, 3]);
  });

  test("[LE8] another organisation is added, another year and a late start are remarked on", async () => {
    const first = await enter(await book(), sie(JANUARY));
    const head = HEAD.map((line) =>
      line.replace("232100-0180", "212000-2239").replace("Region Dalarna", "Falu kommun"),
    );
    const { err, bytes } = await enter(
      first.bytes,
      sie(
        [["203103", "4010", "RSS", "1"]],
        head.map((line) => line.replace("20260101 20261231", "20310101 20311231")),
      ),
    );
    expect(err).toContain(
      "Filen är från «Falu kommun, 2120002239», och tidigare import från «Region Dalarna, 2321000180».",
    );
    expect(err).toContain("Filen har perioderna 2031-03–2031-03, men Årsbeslut har 2023");
    expect(err).toContain("Filen börjar 2031-03, men räkenskapsåret 2031-01.");
    expect(actuals(bytes)).toHaveLength(4);
  });

  test("[LE8][WB2] what the user has beside rows that move is never left behind", async () => {
    const first = await enter(await book(), sie(JANUARY));
    const noted = edited(first.bytes, { cell: "Utfall!M7", holds: "fråga" });
    const moved = await enter(noted, sie(JANUARY.slice(1)));
    expect([moved.code, moved.err]).toEqual([2, expect.stringContaining("cell M7")]);
    const same = await enter(
      noted,
      sie(JANUARY.map(([month, account, project]) => [month, account, project, "1"])),
    );
    expect([same.code, valueAt(same.bytes, "Utfall", "M7")]).toEqual([0, "fråga"]);
  });
});
