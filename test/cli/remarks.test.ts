import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fileOf, newBook } from "../support/broken-book.ts";
import { run } from "../support/memory-host.ts";
import { oneLine } from "../support/pane-driving.ts";

const YEAR = ["--year", "2024", "--population-date", "2022-12-31"];
const TYPED = ["split", "dalarna-2023", ...YEAR, "--total", "4120"];

const remarked = z.object({
  remarks: z.array(z.looseObject({ code: z.string(), message: z.string() })),
});

describe("[RM1] remarks at a terminal", () => {
  test("[RM1][CL2] stand beside the result, which is the same, and exit with 0", async () => {
    const { code, out, err } = await run(TYPED);
    expect([code, out.includes("Kontroll:")]).toEqual([0, true]);
    expect(out).not.toContain("anmärkning");
    expect(oneLine(err)).toBe(
      "1 anmärkning: --total: Årskostnaden 4 120 kr skiljer sig med mer än hälften från " +
        "årskostnaden 4 000 000 kr för 2023. Är den rätt behöver inget göras; annars rätta den.",
    );
    const csv = await run([...TYPED, "--csv", "--lang", "en"]);
    expect([csv.code, csv.err]).toEqual([0, expect.stringContaining("1 remark:\n  --total: ")]);
  });

  test("[RM1][CL5] are a part of the JSON, and not said twice", async () => {
    const { code, out, err } = await run([...TYPED, "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const { remarks } = remarked.parse(JSON.parse(out));
    expect(remarks.map((one) => one.code)).toEqual(["cost-differs"]);
    const sound = await run(["split", "dalarna-2023", "--year", "2023", "--json"]);
    expect(remarked.parse(JSON.parse(sound.out)).remarks).toEqual([]);
  });

  test("[RM1][WB6] point at the cell of a workbook, in split and audit alike", async () => {
    const book = await newBook(...YEAR, "--total", "4120");
    const files = { "bok.xlsx": fileOf(book) };
    for (const command of ["split", "audit"]) {
      const { code, err } = await run([command, "bok.xlsx"], files);
      expect([code, oneLine(err)]).toEqual([
        0,
        expect.stringContaining(
          "bok.xlsx, bladet Årsbeslut, cell C10, kolumnen Årskostnad kr: Årskostnaden 4 120 kr",
        ),
      ]);
      const json = await run([command, "bok.xlsx", "--json"], files);
      expect(remarked.parse(JSON.parse(json.out)).remarks).toHaveLength(1);
    }
    const next = await run(
      [
        "split",
        "bok.xlsx",
        "--json",
        "--year=2025",
        "--total=4120000",
        YEAR[2] ?? "",
        YEAR[3] ?? "",
      ],
      files,
    );
    expect(remarked.parse(JSON.parse(next.out)).remarks).toMatchObject([
      { facts: { other: "4120", year: 2024 }, place: { kind: "option" } },
    ]);
  });

  test("[RM1] `new` tells them too, and writes", async () => {
    const made = await run(["new", "dalarna-2023", "-o", "ny.xlsx", ...YEAR, "--total", "4120"]);
    expect([made.code, made.written.has("ny.xlsx")]).toEqual([0, true]);
    expect(made.err).toContain("1 anmärkning:");
    const json = await run([
      "new",
      "dalarna-2023",
      "-o",
      "ny.xlsx",
      ...YEAR,
      "--total=4120",
      "--json",
    ]);
    expect([json.err, remarked.parse(JSON.parse(json.out)).remarks.length]).toEqual(["", 1]);
  });
});
