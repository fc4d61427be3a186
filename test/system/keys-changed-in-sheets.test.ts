import { describe, expect, test } from "vitest";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import {
  AMOUNTS,
  BOUNDS,
  CODES,
  SCB_2022,
  STEPS,
  agreementJson,
  fees,
  isNumber,
  mixWeights,
  newBook,
  shown,
} from "../support/key-books.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

describe("[AL10] keys that are changed in the sheet", () => {
  test("[AL10][WB7] a step that is typed is what the next run splits by; one that leaves somebody below it shows no amounts", async () => {
    const key = { kind: "tier-weights", parties: CODES, steps: STEPS };
    const made = await newBook(agreementJson(key, SCB_2022), "1000000");
    const edit = (cell: string, number: number) => [{ sheet: "Trappsteg", cell, number }];
    const [dearer, higher] = saveInLibreOffice([
      { bytes: made, edits: edit("E5", 9) },
      { bytes: made, edits: [...edit("C6", 6_900), ...edit("C8", 6_850)] },
    ]);
    const typed = await shown(dearer ?? new Uint8Array());
    const ran = await runAgain(dearer ?? new Uint8Array());
    expect(typed.verdict).toBe("Stämmer");
    expect((await shown(ran.bytes)).amounts).toEqual(typed.amounts);
    expect(typed.amounts).not.toEqual((await shown(made)).amounts);
    const broken = await shown(higher ?? new Uint8Array());
    expect(broken.amounts.filter(isNumber)).toEqual([]);
    expect((await runAgain(higher ?? new Uint8Array())).code).toBe(2);
  }, 60_000);

  test("[AL10][WB7] another percentage of a mix, on all rows, is what the next run splits by; on one it shows no amounts", async () => {
    const json = agreementJson({ kind: "mix", equalPercent: "30", parties: CODES }, SCB_2022);
    const made = await newBook(json, "4000000");
    const edits = CODES.map((_code, index) => ({
      sheet: "Nycklar",
      cell: `F${String(index + 7)}`,
      number: 40,
    }));
    const [all, one] = saveInLibreOffice([
      { bytes: made, edits },
      { bytes: made, edits: edits.slice(0, 1) },
    ]);
    const typed = await shown(all ?? new Uint8Array());
    const ran = await shown((await runAgain(all ?? new Uint8Array())).bytes);
    expect(typed.verdict).toBe("Stämmer");
    expect(ran.amounts).toEqual(typed.amounts);
    const broken = await shown(one ?? new Uint8Array());
    expect(broken.amounts.filter(isNumber)).toEqual([]);
    expect((await runAgain(one ?? new Uint8Array())).code).toBe(2);
  }, 60_000);

  test("[AL10][WB7] a weight of a mix that is typed is what the next run splits by; weights in a mix without any wait for it", async () => {
    const key = { kind: "mix", equalPercent: "25", parties: CODES };
    const [weighed, plain] = await Promise.all([
      newBook(agreementJson({ ...key, weights: mixWeights("25", 0) }, SCB_2022), "4000000"),
      newBook(agreementJson(key, SCB_2022), "4000000"),
    ]);
    const inKeys = (cell: string, number: number) => ({ sheet: "Nycklar", cell, number });
    const all = CODES.map((_code, index) => inKeys(`K${String(index + 7)}`, 50));
    const [typed, percent, filled] = saveInLibreOffice([
      { bytes: weighed, edits: [inKeys("G7", 3), inKeys("G9", 0)] },
      { bytes: weighed, edits: all },
      {
        bytes: plain,
        edits: all.flatMap((edit) => [edit, { ...edit, cell: `G${edit.cell.slice(1)}` }]),
      },
    ]);
    for (const book of [typed, percent]) {
      const before = await shown(book ?? new Uint8Array());
      const after = await shown((await runAgain(book ?? new Uint8Array())).bytes);
      expect(before).toMatchObject({ verdict: "Stämmer" });
      expect(after.amounts).toEqual(before.amounts);
      expect(after.amounts).not.toEqual((await shown(weighed)).amounts);
    }
    const waits = await shown(filled ?? new Uint8Array());
    expect(waits.amounts.filter(isNumber)).toEqual([]);
    const ran = await shown((await runAgain(filled ?? new Uint8Array())).bytes);
    expect(ran.amounts.filter(isNumber)).toHaveLength(15);
  }, 60_000);

  test("[AL10][WB7] a floor and a cap that are typed are what the next run splits by; a sheet without any waits for it", async () => {
    const key = { kind: "population", parties: CODES };
    const [bound, free] = await Promise.all([
      newBook(agreementJson({ ...key, bounds: BOUNDS }, SCB_2022), "4000000"),
      newBook(agreementJson(key, SCB_2022), "4000000"),
    ]);
    const edits = [
      { sheet: "Nycklar", cell: "I7", number: 200_000 },
      { sheet: "Nycklar", cell: "J13", number: 170_000 },
    ];
    const over = [{ sheet: "Nycklar", cell: "I7", number: 2_000_000 }];
    const books = saveInLibreOffice([
      { bytes: bound, edits },
      { bytes: free, edits },
      { bytes: bound, edits: over },
    ]);
    const [typed, waiting, beyond] = await Promise.all(books.map((bytes) => shown(bytes)));
    const ran = await Promise.all(books.map((bytes) => runAgain(bytes)));
    const [again, first] = await Promise.all(ran.slice(0, 2).map(({ bytes }) => shown(bytes)));
    expect(typed?.verdict).toBe("Stämmer");
    expect(again?.amounts).toEqual(typed?.amounts);
    expect(typed?.amounts[0]).toBe("200000");
    expect(typed?.amounts[6]).toBe("170000");
    expect(waiting?.amounts.filter(isNumber)).toEqual([]);
    expect(first?.amounts[0]).toBe("200000");
    expect(await differencesIn(ran[1]?.bytes ?? new Uint8Array())).toEqual([]);
    expect(await validatorFindings(ran[1]?.bytes ?? new Uint8Array(), "bok.xlsx")).toEqual([]);
    expect(beyond?.amounts.filter(isNumber)).toEqual([]);
    expect(ran[2]?.code).toBe(2);
  }, 60_000);

  test("[AL10][WB7] another answer to a key that asks waits for a run; without any, the control line says which cell to fill", async () => {
    const json = agreementJson({ kind: "clause", parties: CODES }, SCB_2022);
    const made = await newBook(json, "4000000", "--key", "lika");
    const typed = (text: string | null) =>
      fileOf(editedBook(partsOf(made), [{ cell: "Årsbeslut!I9", holds: text }]));
    const [other, none] = saveInLibreOffice([
      { bytes: typed("folkmängd"), edits: [] },
      { bytes: typed(null), edits: [] },
    ]);
    const waiting = await shown(other ?? new Uint8Array());
    expect(waiting.amounts.filter(isNumber)).toEqual([]);
    const ran = await runAgain(other ?? new Uint8Array());
    expect((await shown(ran.bytes)).amounts[0]).toBe("159079");
    expect(await differencesIn(ran.bytes)).toEqual([]);
    const asked = await shown(none ?? new Uint8Array());
    expect(asked.verdict).toBe("Fyll i Årsbeslut!I9: fördelningsnyckel 2023");
    expect((await runAgain(none ?? new Uint8Array())).code).toBe(2);
  }, 60_000);

  test("[AL10][AL8] amounts that no longer make the cost, or a fee below 0, show no amounts", async () => {
    const amounts = await newBook(agreementJson({ kind: "amounts", parts: AMOUNTS }), "225000");
    const edit = (number: number) => [{ sheet: "Nycklar", cell: "G7", number }];
    const books = saveInLibreOffice([
      { bytes: amounts, edits: edit(501) },
      { bytes: amounts, edits: edit(-500) },
    ]);
    for (const book of books) {
      const { amounts: columns, verdict } = await shown(book);
      expect(columns.filter(isNumber)).toEqual([]);
      expect(verdict).not.toBe("Stämmer");
    }
  }, 60_000);

  test("[AL10][WB7] a weight and a rate that are typed are what the next run splits by", async () => {
    const json = agreementJson({ kind: "weights", parts: fees(500, "1.5") }, SCB_2022);
    const edits = [
      { sheet: "Nycklar", cell: "G7", number: 9_000 },
      { sheet: "Nycklar", cell: "H7", number: 0 },
    ];
    const [saved] = saveInLibreOffice([{ bytes: await newBook(json, "1000000"), edits }]);
    const typed = await shown(saved ?? new Uint8Array());
    const again = await runAgain(saved ?? new Uint8Array());
    expect(again.code).toBe(0);
    const ran = await shown(again.bytes);
    expect(typed.verdict).toBe("Stämmer");
    expect(ran.amounts).toEqual(typed.amounts);
    expect(ran.persons).toEqual(typed.persons);
    expect(Number(ran.persons[1])).toBeGreaterThan(0);
  }, 60_000);
});
