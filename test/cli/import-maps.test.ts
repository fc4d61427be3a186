import { describe, expect, test } from "vitest";
import { JANUARY, sie, book, enter, plain, valueAt, actuals, edited } from "../support/imports.ts";
import { problemCodes, run } from "../support/memory-host.ts";

describe("[LE8] maps and tables in a workbook", () => {
  test("[LE8][FU5] the user's own map is kept, and maps the next import", async () => {
    const first = await enter(await book(), sie(JANUARY), "--plan", "kommun-bas");
    const present = first.bytes;
    const rows = Array.from({ length: 20 }, (_, index) => 5 + index);
    const grants =
      rows.find((row) => valueAt(present, "Kontokarta", `B${String(row)}`) === "35") ?? 0;
    const own = edited(
      first.bytes,
      { cell: `Kontokarta!E${String(grants)}`, holds: "Intäkt kommuner" },
      { cell: `Kontokarta!F${String(grants)}`, holds: "Avtalet" },
    );
    const { bytes, err } = await enter(own, sie(JANUARY));
    expect(actuals(bytes)[0]).toBe("202601 3510 RSS -12000 I2 Intäkt kommuner Avtalet import");
    expect(err).not.toContain("saknar rad");
    expect(err).toContain("Källan «Avtalet» i kartorna finns inte på bladet Finansiering");
    const broken = await enter(
      edited(own, { cell: "Kontokarta!E5", holds: "Lön" }, { cell: "Kontokarta!B6", holds: "1" }),
      sie(JANUARY),
      "--json",
    );
    expect(problemCodes(broken)).toEqual(["choice-unknown"]);
  });

  test("[LE8][LE6] a table without an organisation replaces its own, text that begins with = stays text", async () => {
    const csv = "Konto;Period;Projekt;Belopp\n4010 =cmd();202601;=A1;10\n";
    const files = { "bok.xlsx": await book(), "h.csv": csv };
    const args = [
      "import",
      "ledger",
      "bok.xlsx",
      "h.csv",
      "--sign",
      "ledger",
      "--yes",
      "--in-place",
    ];
    const { code, written } = await run(args, files);
    expect(code).toBe(0);
    const bytes = written.get("bok.xlsx") ?? new Uint8Array();
    expect(actuals(bytes)).toEqual(["202601 4010 =A1 10 I1 Saknas Saknas import"]);
    const unsigned = ["import", "ledger", "bok.xlsx", "h.csv", "--yes", "--in-place"];
    const again = await run(unsigned, { "bok.xlsx": bytes, "h.csv": csv.replace(";10", ";11") });
    expect(again.err).toContain("Tecknet togs från import «I1»: kostnader plus.");
    expect(plain(again.out)).toContain("Rader som ersätts: 1, från import I1.");
  });
});
