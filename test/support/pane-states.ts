import type { Locator } from "playwright-core";
import { wordsIn } from "../../templates/words/words-in.ts";
import { brokenBook } from "./broken-book.ts";
import { COLUMN_2022, MEMO_2023 } from "./dalarna.ts";
import type { Pane } from "./pane-browser.ts";
import {
  answer,
  dropFiles,
  pickAgreement,
  press,
  saveCopy,
  savedBy,
  settled,
  showScreen,
  stuckWorker,
  splitTable,
} from "./pane-driving.ts";

/** Told of every state that a walk comes to. */
export type Visit = (state: string) => Promise<void>;

/** A workbook with two cells that hold what they may not. */
function spoiledBook(): Promise<Uint8Array> {
  return brokenBook({
    file: "bok.xlsx",
    new: [],
    edits: [
      { cell: "Befolkning!D5", holds: "22 986" },
      { cell: "Parter!A6", holds: 2081 },
    ],
    bytes: [],
    readOnly: false,
  });
}

/**
 * Goes through the pane from the first screen, and stops at everything that it can
 * show. Each state is left as a user would leave it.
 */
export async function walk(pane: Pane, visit: Visit): Promise<void> {
  await walkStart(pane, visit);
  await walkTable(pane, visit);
  await walkScreens(pane, visit);
  await walkLedger(pane, visit);
  await walkTrace(pane, visit);
  await walkWriting(pane, visit);
  await walkLeaving(pane, visit);
}

async function walkStart(pane: Pane, visit: Visit): Promise<void> {
  const { page, words } = pane;
  await visit("start");
  await dropFiles(pane, [{ name: "bok med fel.xlsx", bytes: await spoiledBook() }]);
  await page.getByRole("button", { name: words.problems.show }).first().click();
  await visit("start-refused");
  await press(pane, words.problems.close);
  const transfer = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File([], "bok.xlsx"));
    return files;
  });
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText(words.start.dropNow).waitFor();
  await visit("start-drop");
  await page.dispatchEvent("body", "dragleave", { dataTransfer: transfer });
}

/** A published table: refused, given by rules, and given by none. */
async function walkTable(pane: Pane, visit: Visit): Promise<void> {
  const { words } = pane;
  await press(pane, words.published.start);
  await tryTable(pane, "part;belopp\nA;1 kr\nB;2 tkr", "3");
  await visit("table-refused");
  await tryTable(pane, MEMO_2023, "2 000 000");
  await visit("table-given");
  await tryTable(pane, COLUMN_2022, "1 225 535");
  await visit("table-implied");
  await press(pane, words.published.back);
}

/** Pastes a table with its total, and waits for what it comes to. */
export async function tryTable(pane: Pane, text: string, total: string): Promise<void> {
  const { page, words } = pane;
  await page.getByLabel(words.published.text).fill(text);
  await page.getByLabel(words.published.total, { exact: true }).fill(total);
  await press(pane, words.published.tryIt);
  await settled(pane);
  await page.locator('[role="status"] :is(h2, table, p)').first().waitFor();
}

async function walkScreens(pane: Pane, visit: Visit): Promise<void> {
  const { page, words, language } = pane;
  await pickAgreement(pane);
  await visit("split");
  await splitTable(pane)
    .locator("xpath=ancestor::section")
    .getByRole("button", { name: words.table.copy })
    .first()
    .click();
  await page.getByText(words.table.copied).waitFor();
  await showScreen(pane, "agreement");
  await page.getByRole("table").first().waitFor();
  await visit("agreement");
  await showScreen(pane, "split");
  await answer(pane, { rule: "residual-to:" });
  await answer(pane, { total: language === "sv" ? "1.234" : "1,234" });
  await visit("split-refused");
  await answer(pane, { rule: "", total: "" });
  await answer(pane, { year: "2024" });
  await visit("split-open");
  await answer(pane, { total: "4 123 457", populationDate: "2023-12-31" });
  await visit("split-tie");
  await answer(pane, { oddUnitTo: "20", rule: "half-up-per-row" });
  await visit("split-difference");
}

const SIE = [
  "#FLAGGA 0",
  '#PROGRAM "Huvudbok" 7.2',
  "#ORGNR 232100-0180",
  '#FNAMN "Region Dalarna"',
  "#RAR 0 20260101 20261231",
  '#KONTO 4010 "Löner"',
  '#KONTO 3510 "Bidrag från kommuner"',
  '#OBJEKT 6 RSS "Stödstruktur"',
  ...["#VER A 1 20260115", "{", "#TRANS 4010 {6 RSS} 30000.50", "#TRANS 1930 {} -30000.50", "}"],
  ...["#VER A 2 20260220", "{", "#TRANS 1930 {} 12000", "#TRANS 3510 {6 RSS} -12000", "}"],
].join("\r\n");

/** A ledger's file: the screen before one is chosen, one that is refused, and one that is understood. */
async function walkLedger(pane: Pane, visit: Visit): Promise<void> {
  const { page, words } = pane;
  const give = async (name: string, text: string): Promise<void> => {
    await dropFiles(pane, [{ name, bytes: new TextEncoder().encode(text) }]);
    await settled(pane);
  };
  await showScreen(pane, "ledger");
  await page.getByRole("heading", { name: words.ledger.heading }).waitFor();
  await visit("ledger");
  await give("uttag.csv", "Konto;Period;Belopp\n3510;202601;-100\n4010;202601;60,50\n");
  await page.getByRole("heading", { name: words.ledger.cannotRead(1) }).waitFor();
  await visit("ledger-refused");
  await page.getByLabel(words.ledger.fields.plan).selectOption("kommun-bas");
  await give("huvudbok.se", SIE);
  await page.getByRole("heading", { name: words.ledger.willWrite }).waitFor();
  await page.getByText(/Kontokarta, först|account map, first/).waitFor();
  await visit("ledger-understood");
  await showScreen(pane, "split");
}

async function walkTrace(pane: Pane, visit: Visit): Promise<void> {
  const { page, language } = pane;
  const ofAmount = `button[aria-label^="Avesta, ${wordsIn(language).amount}"]`;
  await splitTable(pane).locator(ofAmount).click();
  await openWide(page.getByRole("dialog"));
  await visit("trace");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Opens every row of the tree in a dialog. */
export async function openWide(dialog: Locator): Promise<void> {
  await dialog.getByRole("tree").first().waitFor({ state: "attached" });
  const closed = dialog.locator('[role="treeitem"][aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().locator("> *").first().click();
}

async function walkWriting(pane: Pane, visit: Visit): Promise<void> {
  const { page, words } = pane;
  await press(pane, words.file.save);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("table").first().waitFor();
  await visit("write");
  await dialog.locator("summary").click();
  await visit("write-cells");
  await press(pane, words.write.cancel);
  await press(pane, words.file.write);
  await press(pane, words.write.confirm);
  await page.getByText(words.file.unsaved).waitFor();
  await settled(pane);
  await visit("written");
  await saveCopy(pane);
  await page.getByText(words.file.asSaved).waitFor();
  await visit("saved");
  await stuckWorker(pane);
  await dropFiles(pane, [{ name: "annan.xlsx", bytes: new Uint8Array(1) }]);
  await page.getByText(words.work.stages.reading).first().waitFor();
  await visit("working");
  await press(pane, words.work.stop);
  await page.getByText(words.work.stopped).waitFor();
  await visit("stopped");
  await settled(pane);
}

async function walkLeaving(pane: Pane, visit: Visit): Promise<void> {
  const { page, words } = pane;
  await answer(pane, { unit: "100" });
  await press(pane, words.file.save);
  await savedBy(pane, () => press(pane, words.write.saveAsIs));
  await press(pane, words.file.other);
  await page.getByRole("alertdialog").waitFor();
  await visit("leaving");
  await press(pane, words.leave.stay);
}

/** How much wider than its window a page is, in pixels. */
export function overflow({ page }: Pane): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
