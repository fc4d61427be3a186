import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { run } from "../support/memory-host.ts";
import { newBookBytes } from "../support/pane-command-line.ts";
import {
  booksWithTakenNames,
  splitInPlace,
  trialBook,
  withNames,
  withParts,
} from "../support/trial-workbooks.ts";

const WORKBOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";

function textsIn(book: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, first = ""]) => first);
}

describe("[WB2][WB5] a name that is taken by something gone", () => {
  test.each(Object.entries(booksWithTakenNames()))(
    "[WB2][WB5] is not given to a new part: %s",
    async (_, book) => {
      const texts = textsIn(await splitInPlace(book));
      const listed = found(texts["[Content_Types].xml"] ?? "", /PartName="([^"]*)"/g);
      const names = listed.map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const links = texts[LINKS] ?? "";
      const targets = found(links, /Target="([^"]*)"/g).map((target) => target.replace("/xl/", ""));
      expect(new Set(targets).size).toBe(targets.length);
      // The new sheet is another part than the one that is gone, and has no links but its own.
      const id = found(texts[WORKBOOK] ?? "", /<sheet name="Fördelning"[^>]*r:id="([^"]*)"/g)[0];
      const target = new RegExp(`Id="${id ?? ""}"[^>]*Target="([^"]*)"`).exec(links)?.[1] ?? "";
      const own = texts[`xl/worksheets/_rels/${target.split("/")[1] ?? ""}.rels`] ?? "";
      expect(found(own, /relationships\/(\w+)"/g)).toEqual(["drawing"]);
      const audit = await run(["audit", "bok.xlsx"], { "bok.xlsx": await splitInPlace(book) });
      expect([audit.err, audit.code]).toEqual(["", 0]);
    },
  );
});

describe("[WB4] a tab that leads nowhere", () => {
  const tab = '<sheet name="Module1" sheetId="99" state="veryHidden" r:id=""/>';
  const first = (book: Uint8Array): Uint8Array =>
    withParts(book, (text) => ({
      [WORKBOOK]: text(WORKBOOK)
        .replace("<sheets>", `<sheets>${tab}`)
        .replace(
          /localSheetId="(\d+)"/g,
          (_, id: string) => `localSheetId="${String(Number(id) + 1)}"`,
        ),
    }));

  test("[WB4][WB2] empty-rid.xlsx is run again, and the tab is kept", async () => {
    const before = textsIn(trialBook("empty-rid.xlsx"))[WORKBOOK] ?? "";
    const after = textsIn(await splitInPlace(trialBook("empty-rid.xlsx")))[WORKBOOK] ?? "";
    const tabs = /<sheets>(.*)<\/sheets>/;
    const kept = tabs.exec(before)?.[1] ?? "none";
    const added = [
      "Läs mig",
      "Alla år",
      "Spår",
      "Stämplar",
      "Avtalslista",
      "Årsbeslut",
      "Rapporthuvud",
    ];
    const made = new RegExp(`<sheet name="(?:${added.join("|")})"[^>]*>`, "g");
    const now = tabs.exec(after)?.[1] ?? "";
    expect(now.replaceAll(made, "")).toBe(kept);
    expect(now.match(made)).toHaveLength(added.length);
  });

  test("[WB4][WB2] is counted where names belong to a tab", async () => {
    const book = first(await newBookBytes());
    const after = textsIn(await splitInPlace(book))[WORKBOOK] ?? "";
    const titles = /localSheetId="(\d+)"[^>]*>Fördelning!/g;
    expect(new Set(found(after, titles))).toEqual(new Set(["2"]));
    expect((await run(["audit", "bok.xlsx"], { "bok.xlsx": book })).code).toBe(0);
  });

  test("[WB4][WB6] is no sheet that is missing, and its name is taken", async () => {
    const named = withParts(trialBook("stale-override.xlsx"), (text) => ({
      [WORKBOOK]: text(WORKBOOK).replace(
        "</sheets>",
        '<sheet name="Fördelning" sheetId="77" r:id=""/></sheets>',
      ),
    }));
    const after = textsIn(await splitInPlace(named))[WORKBOOK] ?? "";
    const names = found(after, /<sheet name="([^"]*)"/g);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("[WB4] a sheet of ours that leads nowhere is told by its name", async () => {
    const broken = withParts(await newBookBytes(), (text) => ({
      [WORKBOOK]: text(WORKBOOK).replace(/(<sheet name="Parter"[^>]*r:id=)"[^"]*"/, '$1""'),
    }));
    const { code, err } = await run(["split", "bok.xlsx"], { "bok.xlsx": broken });
    expect([code, err]).toEqual([2, expect.stringContaining("Parter")]);
  });

  test("[WB4] an id that is not among the relationships is damage", async () => {
    const broken = withParts(await newBookBytes(), (text) => ({
      [WORKBOOK]: text(WORKBOOK).replace(
        "</sheets>",
        '<sheet name="X" sheetId="9" r:id="rId77"/></sheets>',
      ),
    }));
    expect((await run(["split", "bok.xlsx"], { "bok.xlsx": broken })).code).toBe(2);
  });
});

describe("[WB4] folders parted by backslashes", () => {
  const plain = trialBook("backslash.xlsx");

  test("[WB4][WB2] backslash.xlsx is read, and written as programs expect", async () => {
    const names = Object.keys(unzipSync(await splitInPlace(plain)));
    expect(names.filter((name) => name.includes("\\"))).toEqual([]);
    expect(names).toContain("xl/worksheets/sheet1.xml");
  });

  test("[WB4] only some of them, or as a folder of its own", async () => {
    const book = await newBookBytes();
    const some = withNames(book, (name) =>
      name.startsWith("xl/worksheets") ? name.replaceAll("/", "\\") : name,
    );
    const inside = withNames(book, (name) => name.replace("/tables/", "\\tables/"));
    for (const one of [some, inside]) {
      expect((await run(["audit", "bok.xlsx"], { "bok.xlsx": one })).code).toBe(0);
    }
  });

  test.each(["..\\", "C:\\", "\\"])(
    "[WB4] a path that leads out is told once, whatever it is written with: %s",
    async (start) => {
      const book = withNames(await newBookBytes(), (name) =>
        name.startsWith("xl/worksheets") ? `${start}${name}` : name,
      );
      const { code, err } = await run(["split", "bok.xlsx"], { "bok.xlsx": book });
      expect([code, err.split("\n")[0]]).toEqual([2, "1 fel:"]);
    },
  );

  test("[WB4] two parts that are one when their names are read are told", async () => {
    const both = withParts(await newBookBytes(), (text) => ({
      "xl\\workbook.xml": text(WORKBOOK),
    }));
    expect((await run(["split", "bok.xlsx"], { "bok.xlsx": both })).err).toContain(
      "xl/workbook.xml",
    );
  });
});

describe("[WB4] parts that a foreign sheet names and the book lacks", () => {
  const sheet = "xl/worksheets/sheet77.xml";
  const foreign = async (kind: string): Promise<Uint8Array> =>
    withParts(await newBookBytes(), (text) => ({
      [WORKBOOK]: text(WORKBOOK).replace(
        "</sheets>",
        '<sheet name="Egen" sheetId="77" r:id="rId77"/></sheets>',
      ),
      [LINKS]: text(LINKS).replace(
        "</Relationships>",
        '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet77.xml"/></Relationships>',
      ),
      [sheet]:
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      "xl/worksheets/_rels/sheet77.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="../gone/part1.xml"/></Relationships>`,
    }));

  test.each(["table", "drawing", "comments", "printerSettings"])(
    "[WB4][WB2] are nothing that we need: %s",
    async (kind) => {
      const book = await foreign(kind);
      const after = textsIn(await splitInPlace(book));
      expect(after[sheet]).toBe(textsIn(book)[sheet]);
    },
  );
});
