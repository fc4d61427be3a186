import { describe, expect, test } from "vitest";
import { tableHtml, tableText } from "../../addin/taskpane/parts/data-table/table-copy.ts";
import type { TableModel } from "../../addin/taskpane/parts/data-table/table-model.ts";
import { digitsCell, textCell } from "../../addin/taskpane/parts/data-table/table-model.ts";
import type { Language } from "../../engine/index.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import {
  answer,
  cellsOf,
  oneLine,
  pickAgreement,
  press,
  showScreen,
} from "../support/pane-driving.ts";
import type { Pasted } from "../support/pane-pasting.ts";
import { pastedInCalc } from "../support/pane-pasting.ts";

const open = usePaneBrowser();

const LOCALES = ["sv-SE", "en-US"] as const;

/** A table as it stands in the pane, and as it lies on the clipboard when it is copied. */
interface Copied {
  readonly caption: string;
  readonly shown: readonly (readonly string[])[];
  readonly html: string;
  readonly text: string;
}

/** Copies every table on the page that has a button for it. */
async function copyAll({ page, words }: Pane): Promise<readonly Copied[]> {
  const copied: Copied[] = [];
  const [before = ""] = words.table.copyOf("|").split("|");
  const buttons = page.getByRole("button", { name: new RegExp(`^${before}`) });
  await buttons.first().waitFor();
  for (const button of await buttons.all()) {
    const section = button.locator("xpath=ancestor::section");
    await section.evaluate(() => navigator.clipboard.writeText("nothing"));
    const shown = await cellsOf(section.locator("table"));
    await button.click();
    await section.getByText(words.table.copied).waitFor();
    const caption = (await button.getAttribute("aria-label"))?.slice(before.length) ?? "";
    copied.push({ caption, shown, ...(await clipboard(page)) });
  }
  return copied;
}

function clipboard(page: Pane["page"]): Promise<{ readonly html: string; readonly text: string }> {
  return page.evaluate(async () => {
    // As another program gets it, and not as a page does: TypeScript does not know of that yet.
    const read: unknown = Reflect.get(navigator.clipboard, "read");
    if (typeof read !== "function") throw new Error("no clipboard");
    const kinds = { unsanitized: ["text/html"] };
    const items: readonly ClipboardItem[] = await Reflect.apply(read, navigator.clipboard, [kinds]);
    const [item] = items;
    const [html, text] = await Promise.all(
      ["text/html", "text/plain"].map(async (type) => (await item?.getType(type))?.text()),
    );
    return { html: html ?? "", text: text ?? "" };
  });
}

/** What a cell is to be after pasting: a number where it shows one and stands in a column of numbers. */
function expected(cell: string, language: Language, isNumber: boolean): Pasted {
  if (cell === "") return null;
  if (!isNumber) return cell;
  const plain = cell.replace(/[\s+]/g, "").replace("−", "-");
  return Number(language === "sv" ? plain.replace(",", ".") : plain.replaceAll(",", ""));
}

/** Which columns hold numbers: those whose cells show nothing else and are no codes or years. */
const TEXTS =
  /^(Kod|Code|Från år|Till år|From year|To year|Daterad|Hämtad|Dated|Fetched|Cell|Står|Kommer att stå)$/;

function rowsExpected({ shown }: Copied, language: Language): readonly (readonly Pasted[])[] {
  const [headers = [], ...rows] = shown;
  const isNumber = headers.map(
    (header, column) =>
      !TEXTS.test(header) && rows.every((row) => /^[+−]?[\d\s.,]*$/.test(row[column] ?? "")),
  );
  return [
    headers,
    ...rows.map((row) =>
      row.map((cell, column) => expected(cell, language, isNumber[column] === true)),
    ),
  ];
}

async function allTables(language: Language): Promise<readonly Copied[]> {
  const pane = await open({ language, permissions: ["clipboard-read", "clipboard-write"] });
  const { page, words } = pane;
  await pickAgreement(pane);
  await answer(pane, { rule: "half-up-per-row", unit: "0.01", total: "-1 234 567,90" });
  const copied = [...(await copyAll(pane))];
  await answer(pane, { rule: "", unit: "", total: "" });
  copied.push(...(await copyAll(pane)));
  await showScreen(pane, "agreement");
  await page.getByRole("table").first().waitFor();
  copied.push(...(await copyAll(pane)));
  await showScreen(pane, "split");
  await answer(pane, { unit: "100" });
  await press(pane, words.file.write);
  await page.getByRole("dialog").locator("summary").click();
  copied.push(...(await copyAll(pane)));
  return copied;
}

describe("every table can be copied", () => {
  test.each(["sv", "en"] as const)(
    "[PA7] into a spreadsheet of any language, in %s",
    async (language) => {
      const copied = await allTables(language);
      expect(copied.map(({ caption }) => caption)).toHaveLength(8);
      const tables = copied.map(({ html }) => html);
      // On a computer of the other language, and on one of the same.
      for (const locale of language === "sv" ? LOCALES : LOCALES.slice(0, 1)) {
        const pasted = await pastedInCalc(tables, locale);
        for (const [index, one] of copied.entries()) {
          const rows = withoutCaption(pasted[index] ?? [], one.caption).map(trimmed);
          const wanted = rowsExpected(one, language).map(trimmed);
          expect([locale, one.caption, rows]).toEqual([locale, one.caption, wanted]);
        }
      }
      for (const { shown, text } of copied) {
        const lines = text
          .trimEnd()
          .split("\r\n")
          .map((line) => line.split("\t"));
        expect(lines.map((cells) => cells.map(bare))).toEqual(
          shown.map((cells) => cells.map(bare)),
        );
      }
    },
  );
});

/** The rows below a caption, which stands in a row or in a cell of its own, or above the first header. */
function withoutCaption(
  [first = [], ...rows]: readonly (readonly Pasted[])[],
  caption: string,
): readonly (readonly Pasted[])[] {
  const [corner, ...others] = first;
  if (corner === caption && others.length === 0) return rows;
  expect(corner).toMatch(/\n/);
  const [above, ...lines] = String(corner).split("\n");
  expect(above).toBe(caption);
  return [[lines.join("\n"), ...others], ...rows];
}

/** A row without the blank cells at its end, its texts with common blanks. */
function trimmed(row: readonly Pasted[]): readonly Pasted[] {
  const cells = row.map((cell) => (typeof cell === "string" ? oneLine(cell) : cell));
  const last = cells.reduce<number>((end, cell, index) => (cell === null ? end : index + 1), 0);
  return cells.slice(0, last);
}

/** A cell's text with nothing between its digits. */
function bare(cell: string): string {
  return oneLine(cell)
    .replace(/(?<=\d)[\s,](?=\d{3})/g, "")
    .replace(/^\+/, "")
    .replace("−", "-");
}

describe("what looks like something else", () => {
  const TEXTS_AS_SUCH = [
    "=1+1",
    "-Sum",
    "+46",
    "@SUM(A1)",
    "<b>fet</b>",
    "&amp;",
    "09",
    "1,5",
    "2023-01-02",
    "1e5",
    "SANT",
    '"a"',
    '=HYPERLINK("http://x")',
  ];

  const model: TableModel = {
    caption: "=0+1",
    columns: [
      { id: "a", header: "Del", kind: "text" },
      { id: "b", header: "Kod", kind: "short" },
      { id: "c", header: "Tal", kind: "number" },
    ],
    rows: TEXTS_AS_SUCH.map((text, index) => ({
      id: text,
      kind: "body",
      cells: [textCell(text), textCell(text), digitsCell(`-${String(index)}234567.5`, true)],
    })),
  };

  test("[PA7] is a text in a spreadsheet, and numbers keep every digit", async () => {
    for (const locale of LOCALES) {
      const [pasted = []] = await pastedInCalc([tableHtml(model, "sv")], locale);
      const rows = TEXTS_AS_SUCH.map((text, index) => [
        text,
        text,
        -Number(`${String(index)}234567.5`),
      ]);
      expect(withoutCaption(pasted, "=0+1")).toEqual([["Del", "Kod", "Tal"], ...rows]);
    }
  });

  test("[PA7] gets an apostrophe in a plain text where it would become a formula", () => {
    const lines = tableText(model, "sv").split("\r\n");
    expect(lines.slice(0, 4)).toEqual([
      "Del\tKod\tTal",
      "'=1+1\t'=1+1\t-0234567,5",
      "'-Sum\t'-Sum\t-1234567,5",
      "'+46\t'+46\t-2234567,5",
    ]);
  });
});
