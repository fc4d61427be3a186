import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "./memory-host.ts";
import { ROOT } from "./sources.ts";

/** A workbook's parts by name, as a foreign program unpacks them. */
export type Unpacked = Readonly<Record<string, Uint8Array>>;

/** A workbook of `test/trials`. */
export function trialBook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, "test/trials", name)));
}

/** A workbook with some parts written anew, and others, where null, taken away. */
export function withParts(
  book: Uint8Array,
  change: (text: (name: string) => string) => Readonly<Record<string, string | null>>,
): Uint8Array {
  const parts: Unpacked = unzipSync(book);
  const changes = Object.entries(change((name) => strFromU8(parts[name] ?? new Uint8Array())));
  const gone = new Set(changes.flatMap(([name, text]) => (text === null ? [name] : [])));
  const made = changes.flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  const kept = Object.entries(parts).filter(([name]) => !gone.has(name));
  return zipSync(Object.fromEntries([...kept, ...made]), { mtime: "2020-02-02" });
}

/** A workbook with every part under another name. */
export function withNames(book: Uint8Array, rename: (name: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(book));
  return zipSync(Object.fromEntries(parts.map(([name, bytes]) => [rename(name), bytes])), {
    mtime: "2020-02-02",
  });
}

const CONTENTS = "[Content_Types].xml";
const LINKS = "xl/_rels/workbook.xml.rels";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const stale = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/></Types>`;
const dangling = (target: string, kind: string): string =>
  `<Relationship Id="rId99" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** Without what the list of contents says of parts that are gone. */
const unlisted = (contents: string): string =>
  contents.replace(
    /<Override PartName="\/xl\/(?:worksheets\/sheet1|drawings\/drawing1|charts\/chart1)\.xml"[^>]*\/>/g,
    "",
  );

/** The sheets, whose cells ask for no style. */
function unstyled(text: (name: string) => string): Readonly<Record<string, string>> {
  const names = [2, 3, 4, 5, 6, 7, 8].map((number) => `xl/worksheets/sheet${String(number)}.xml`);
  return Object.fromEntries(names.map((name) => [name, text(name).replace(/ s="\d+"/g, "")]));
}

/** Workbooks without their sheet Fördelning in which names of parts are taken by what is gone. */
export function booksWithTakenNames(): Readonly<Record<string, Uint8Array>> {
  const book = trialBook("stale-override.xlsx");
  return {
    "overrides of a sheet, a drawing and a chart": book,
    "an override in other letters": withParts(book, (text) => ({
      [CONTENTS]: unlisted(text(CONTENTS)).replace(
        "</Types>",
        stale("XL/Worksheets/Sheet1.xml", "worksheet"),
      ),
    })),
    "a relationship to a sheet that is gone": withParts(book, (text) => ({
      [CONTENTS]: unlisted(text(CONTENTS)),
      [LINKS]: text(LINKS).replace(
        "</Relationships>",
        dangling("/xl/worksheets/sheet1.xml", "worksheet"),
      ),
    })),
    "relationships of a sheet that is gone": withParts(book, (text) => ({
      [CONTENTS]: unlisted(text(CONTENTS)),
      "xl/worksheets/_rels/sheet1.xml.rels": text("xl/worksheets/_rels/sheet2.xml.rels"),
    })),
    "a relationship to styles that are gone": withParts(book, (text) => ({
      ...unstyled(text),
      "xl/styles.xml": null,
      [LINKS]: text(LINKS).replace("</Relationships>", dangling("styles.xml", "theme")),
    })),
    "styles that nothing leads to": withParts(book, (text) => ({
      ...unstyled(text),
      [LINKS]: text(LINKS).replace(/<Relationship [^>]*styles\.xml"\/>/, ""),
    })),
  };
}

/** The bytes of a workbook after `split --in-place`. */
export async function splitInPlace(book: Uint8Array): Promise<Uint8Array> {
  const done = await run(["split", "bok.xlsx", "--in-place"], { "bok.xlsx": book });
  const bytes = done.written.get("bok.xlsx");
  if (bytes === undefined) throw new Error(done.err);
  return bytes;
}
