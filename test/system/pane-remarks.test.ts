import { expect, test } from "vitest";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { answer, pickAgreement, settled, splitLines } from "../support/pane-driving.ts";

const open = usePaneBrowser();

test("[RM1][RM2] a remark is a banner above the split, and goes when the cost is mended", async () => {
  const pane = await open({ width: 320, height: 800 });
  await pickAgreement(pane);
  await answer(pane, { year: "2024", populationDate: "2022-12-31", total: "4 120" });
  const banner = pane.page.getByText("skiljer sig med mer än hälften");
  await banner.waitFor();
  expect(await banner.innerText()).toContain("fältet Årskostnad: Årskostnaden 4\u00a0120 kr");
  expect((await splitLines(pane)).length).toBeGreaterThan(15);
  await answer(pane, { year: "2024", populationDate: "2022-12-31", total: "4 120 000" });
  await settled(pane);
  expect(await banner.count()).toBe(0);
});
