import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language, Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { cellIn } from "../support/book-runs.ts";
import { brokenBook } from "../support/broken-book.ts";
import { recipeIn } from "../support/broken-book-example.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { newBookBytes } from "../support/pane-command-line.ts";
import type { GivenFile } from "../support/pane-driving.ts";
import {
  chooseFiles,
  dropFiles,
  dropFromDisk,
  oneLine,
  pickAgreement,
  press,
  saveCopy,
  slowJobs,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";
import { EXAMPLES, EXAMPLES_FOLDER } from "../support/problem-examples.ts";
import { REFERENCE } from "../support/reference.ts";
import { foreignParts, zipped } from "../support/xlsx-packages.ts";

const open = usePaneBrowser();

interface BadFile extends GivenFile {
  readonly problems: readonly Problem[];
}

let folder = "";
const bad: BadFile[] = [];

/** How an old workbook (.xls) begins. */
const OLD_WORKBOOK = Uint8Array.of(
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Uint8Array(504),
);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fel "));
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const files: GivenFile[] = [
    { name: "tom.xlsx", bytes: new Uint8Array() },
    { name: "text.xlsx", bytes: text("kommun;belopp\nAvesta;1\n") },
    { name: "sida.xlsx", bytes: text("<html><body>Logga in</body></html>") },
    { name: "gammal.xls", bytes: OLD_WORKBOOK },
    { name: "bild.xlsx", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) },
    { name: "arkiv.xlsx", bytes: zipped({ "brev.txt": "hej" }) },
    { name: "annans.xlsx", bytes: zipped(foreignParts({ names: "" })) },
    { name: "<img src=x onerror=alert(1)>\u202excod.xlsx", bytes: text("PK") },
  ];
  for (const code of EXAMPLES) {
    const example = join(EXAMPLES_FOLDER, code);
    const recipe = recipeIn(example);
    if (recipe === null) continue;
    files.push({ name: `${code} ${recipe.file}`, bytes: await brokenBook(recipe, example) });
  }
  for (const file of files) {
    const read = openWorkbook({ file: file.name, bytes: file.bytes }, REFERENCE.register);
    if (!read.ok) bad.push({ ...file, problems: read.problems });
  }
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the pane says of a file that it refuses: the heading, and the problems one by one. */
async function refusal(pane: Pane, file: string, count: number): Promise<readonly string[]> {
  const heading = pane.words.problems.cannotOpen(file, count);
  const list = pane.page.locator("[tabindex='-1']", {
    has: pane.page.getByRole("heading", { name: heading, exact: true }),
  });
  await list.last().waitFor();
  return list.last().locator("li > span").allTextContents();
}

function sentences(problems: readonly Problem[], language: Language = "sv"): readonly string[] {
  return problems.map((found) => problemText(found, language, "pane"));
}

/** That the pane still holds the new workbook of the agreement, cell by cell and byte by byte. */
async function expectUntouched(pane: Pane, lines: readonly string[]): Promise<void> {
  expect(await splitLines(pane)).toEqual(lines);
  const { bytes } = await saveCopy(pane);
  expect(Buffer.from(bytes).equals(await newBookBytes())).toBe(true);
}

describe("a file that cannot be used", () => {
  test("[PA5][WB4] is refused with all its problems, and what was open stays", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const before = await splitLines(pane);
    expect(bad.map(({ problems: [first] }) => first?.code)).toEqual(
      expect.arrayContaining([
        "file-empty",
        "workbook-corrupt",
        "workbook-encrypted",
        "workbook-other-format",
        "workbook-unsafe",
        "workbook-foreign",
        "number-as-text",
      ]),
    );
    for (const { name, bytes, problems } of bad) {
      await dropFiles(pane, [{ name, bytes }]);
      expect([name, await refusal(pane, name, problems.length)]).toEqual([
        name,
        sentences(problems),
      ]);
      expect(await pane.page.getByText(pane.words.problems.stillThere).count()).toBe(1);
      expect(await pane.page.locator("img, script:not([src])").count()).toBe(0);
    }
    await expectUntouched(pane, before);
    await press(pane, pane.words.problems.close);
    expect(await pane.page.getByText(pane.words.problems.stillThere).count()).toBe(0);
  });

  test("[PA5] a problem in a cell shows the cell among those around it, in English as well", async () => {
    const pane = await open({ language: "en" });
    const shown: string[] = [];
    for (const { name, bytes, problems } of bad) {
      const place = problems[0]?.place;
      if (place?.kind !== "sheet" || place.cell === undefined) continue;
      await chooseFiles(pane, () => press(pane, pane.words.start.open), [{ name, bytes }]);
      expect(await refusal(pane, name, problems.length)).toEqual(sentences(problems, "en"));
      const show = pane.page.getByRole("button", { name: pane.words.problems.show }).first();
      await show.click();
      const region = pane.page.getByRole("region", { name: pane.words.problems.peek(place.sheet) });
      const [letters, number, text] = await region
        .locator('[aria-current="true"]')
        .evaluate((cell) => {
          const row = cell.closest("tr");
          const column = Array.from(row?.children ?? []).indexOf(cell);
          const head = cell.closest("table")?.rows[0]?.cells[column];
          return [head?.textContent, row?.firstElementChild?.textContent, cell.textContent];
        });
      expect(`${letters ?? ""}${number ?? ""}`).toBe(place.cell);
      const held = cellIn(bytes, `${place.sheet}!${place.cell}`)?.value ?? null;
      expect([name, text]).toEqual([name, valueText(held)]);
      shown.push(name);
    }
    expect(shown.length).toBeGreaterThan(8);
    // Nothing is open: the first screen is still there, and a sound file opens.
    await dropFiles(pane, [{ name: "bok.xlsx", bytes: await newBookBytes("en") }]);
    await splitTable(pane).waitFor();
  });

  test("[PA5] several at once, a folder, what is gone and what is beyond 20 MB are refused", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const before = await splitLines(pane);
    mkdirSync(join(folder, "mapp.xlsx"));
    await dropFromDisk(pane, [join(folder, "mapp.xlsx")]);
    expect((await refusal(pane, "mapp.xlsx", 1)).join()).toContain("går inte att läsa");
    const gone = join(folder, "borta.xlsx");
    writeFileSync(gone, await newBookBytes());
    await slowJobs(pane, 400);
    await dropFromDisk(pane, [gone]);
    rmSync(gone);
    expect((await refusal(pane, "borta.xlsx", 1)).join()).toContain("går inte att läsa");

    // From here on whatever is read is told of as another problem.
    await pane.page.workers()[0]?.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error("read"));
    });
    const book = { name: "bok.xlsx", bytes: await newBookBytes() };
    await dropFiles(pane, [book, { ...book, name: "bok två.xlsx" }]);
    const several = problem("files-several", { files: ["bok.xlsx", "bok två.xlsx"] });
    expect(await refusal(pane, "bok.xlsx", 1)).toEqual(sentences([several]));
    const large = join(folder, "stor.xlsx");
    writeFileSync(large, "");
    truncateSync(large, 50_000_000);
    await dropFromDisk(pane, [large]);
    expect((await refusal(pane, "stor.xlsx", 1)).map(oneLine)).toEqual([
      "stor.xlsx: Filen «stor.xlsx» är 50 000 000 byte, mer än de 20 000 000 som tas emot. Kontrollera att det är rätt fil.",
    ]);
    await expectUntouched(pane, before);
  });
});
