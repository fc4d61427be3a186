import { beforeAll, describe, expect, test } from "vitest";
import { allocate, amountText, ExactDecimal, PLAIN_RULES } from "../../engine/index.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { DALARNA_2023 } from "../support/dalarna.ts";
import type { BookToSave } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const RULES = [...PLAIN_RULES, "residual-to:2062"] as const;
const CASES = RULES.map((rule) => ["dalarna-2023", rule] as const);

/** Rules that no formula can say: their amounts wait for a re-run when an input changes. */
const ENGINE_RULES: readonly string[] = ["webster", "jefferson", "adams", "huntington-hill"];

/** Borlänge's row in the memo's table is given this many inhabitants. */
const CHANGED = { sheet: "Befolkning", cell: "D6", number: 60_001 };

async function newBook(agreement: string, rule: string): Promise<Uint8Array> {
  const { written } = await run(["new", agreement, "--rule", rule, "-o", "bok.xlsx"]);
  return written.get("bok.xlsx") ?? new Uint8Array();
}

/** What a run left. */
function writtenBy(done: Awaited<ReturnType<typeof run>> | undefined): Uint8Array {
  return done?.written.get("bok.xlsx") ?? new Uint8Array();
}

async function audit(bytes: Uint8Array): Promise<{ code: number; differences: unknown[] }> {
  const { code, out } = await run(["audit", "bok.xlsx", "--json"], { "bok.xlsx": bytes });
  const parsed: unknown = JSON.parse(out);
  const hasDifferences = typeof parsed === "object" && parsed !== null && "differences" in parsed;
  const differences = hasDifferences ? parsed.differences : [parsed];
  return { code, differences: Array.isArray(differences) ? differences : [differences] };
}

/** The amounts that the engine gives the municipalities when Borlänge has grown. */
function engineAmounts(rule: (typeof RULES)[number]): readonly string[] {
  const claims = DALARNA_2023.map(([name, party, persons]) => ({
    party,
    weight: name === "Borlänge" ? CHANGED.number : persons,
  }));
  const split = valueOf(allocate({ total: new ExactDecimal(2_000_000), unit: "1", rule, claims }));
  return split.rows.map(({ units }) => amountText(units, "1"));
}

describe("the round trip through LibreOffice", () => {
  const made = new Map<string, Uint8Array>();
  const recalculated = new Map<string, Uint8Array>();
  const changed = new Map<string, Uint8Array>();
  const again = new Map<string, Awaited<ReturnType<typeof run>>>();

  beforeAll(async () => {
    for (const [agreement, rule] of CASES) made.set(rule, await newBook(agreement, rule));
    const books: BookToSave[] = [...made.values()].flatMap((bytes) => [
      { bytes, edits: [] },
      { bytes, edits: [CHANGED] },
    ]);
    const saved = saveInLibreOffice(books);
    [...made.keys()].forEach((rule, index) => {
      recalculated.set(rule, saved[2 * index] ?? new Uint8Array());
      changed.set(rule, saved[2 * index + 1] ?? new Uint8Array());
    });
    for (const [rule, bytes] of changed) {
      again.set(rule, await run(["split", "bok.xlsx", "--in-place"], { "bok.xlsx": bytes }));
    }
  }, 240_000);

  // Of a rule whose amounts are formulas, of one whose are values, and of one that leaves a difference.
  const kinds = ["largest-remainder", "webster", "half-up-per-row"];
  const validated = CASES.filter(([, rule]) => kinds.includes(rule));

  test.each(validated)(
    "[WB5] %s, %s: Microsoft's validator finds nothing",
    async (agreement, rule) => {
      const bytes = made.get(rule) ?? new Uint8Array();
      const english = await run([
        "new",
        agreement,
        "--rule",
        rule,
        "--lang",
        "en",
        "-o",
        "bok.xlsx",
      ]);
      const other = await run(["split", "bok.xlsx", "--in-place", "--rule", "half-up-per-row"], {
        "bok.xlsx": changed.get(rule) ?? new Uint8Array(),
      });
      const books = [bytes, english.written.get("bok.xlsx"), other.written.get("bok.xlsx")];
      for (const [index, book] of books.entries()) {
        const name = `${rule.replace(":", "-")}-${String(index)}.xlsx`;
        expect(await validatorFindings(book ?? new Uint8Array(), name)).toEqual([]);
      }
    },
  );

  test.each(CASES)("[AU2][AU3] %s, %s: every cell comes to the same", async (_, rule) => {
    const bytes = recalculated.get(rule) ?? new Uint8Array();
    expect(await audit(bytes)).toEqual({ code: 0, differences: [] });
  });

  test.each(CASES)("[AU2][AU4] %s, %s: a changed population is followed", async (_, rule) => {
    const bytes = changed.get(rule) ?? new Uint8Array();
    const { differences } = await audit(bytes);
    if (!ENGINE_RULES.includes(rule)) {
      const shown = await readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" });
      expect(shown).toEqual(engineAmounts(rule));
      const stamp = { cause: "inputs-changed" };
      // The stamps of the four reports, and the one that Granskning shows.
      expect(differences).toMatchObject([stamp, stamp, stamp, stamp, stamp]);
      expect(JSON.stringify(differences).match(/SHA-256"/g)).toHaveLength(5);
    } else {
      const shown = await readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" });
      expect(shown).toEqual(shown.map(() => "#N/A"));
      expect(differences.length).toBeGreaterThan(15);
    }
  });

  test.each(CASES)(
    "[AU3][WB2] %s, %s: run again it is clean, tampered with it is not",
    async (_, rule) => {
      const done = again.get(rule);
      expect(done?.code).toBe(0);
      const bytes = writtenBy(done);
      expect(await audit(bytes)).toEqual({ code: 0, differences: [] });
      const shown = await readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" });
      expect(shown).toEqual(engineAmounts(rule));
      const over = editedBook(partsOf(bytes), [{ cell: "Fördelning!F16", holds: 1 }]);
      const found = await audit(fileOf(over));
      expect(found.code).toBe(1);
      expect(found.differences).toContainEqual(
        expect.objectContaining({
          sheet: "Fördelning",
          cell: "F16",
          stored: "1",
          cause: "typed-over",
        }),
      );
    },
  );

  test("[AU2][AU3] the control line tells of a unit, a key and a party that were changed", async () => {
    const bytes = made.get("largest-remainder") ?? new Uint8Array();
    const edits = [
      { sheet: "Årsbeslut", cell: "F9", number: 100 },
      { sheet: "Nycklar", cell: "A7", number: 9 },
      { sheet: "Parter", cell: "A7", number: 9 },
      { sheet: "Befolkning", cell: "D6", number: 52_460.5 },
    ];
    const saved = saveInLibreOffice(edits.map((edit) => ({ bytes, edits: [edit] })));
    const said = await Promise.all(
      saved.map((book) => readColumns(book, "Fördelning", { from: 10, to: 10, column: "C" })),
    );
    expect(said.flat()).toEqual([
      "Enheten är ändrad: kör om",
      "Parterna är ändrade: kör om",
      "Parterna är ändrade: kör om",
      "Något saknas, är fel eller kräver omkörning: kör om",
    ]);
  });
});
