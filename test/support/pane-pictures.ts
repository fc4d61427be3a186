import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { OpenPane, PaneOptions } from "./pane-browser.ts";
import { pickAgreement } from "./pane-driving.ts";
import { overflow, walk } from "./pane-states.ts";

/** What was pictured, and by how many pixels it is wider than its window. */
export type Pictured = ReadonlyMap<string, number>;

/** Takes a picture of every state of a pane, as `state-look.png`. */
export async function pictureAll(
  open: OpenPane,
  options: PaneOptions,
  { folder, look }: { readonly folder: string; readonly look: string },
): Promise<Pictured> {
  mkdirSync(folder, { recursive: true });
  const pane = await open({ ...options, permissions: ["clipboard-write"] });
  const pictured = new Map<string, number>();
  await walk(pane, async (state) => {
    const name = `${state}-${look}.png`;
    const isModal = (await pane.page.locator('[aria-modal="true"]').count()) > 0;
    await pane.page.screenshot({ path: join(folder, name), fullPage: !isModal });
    pictured.set(name, await overflow(pane));
  });
  return pictured;
}

/** Takes a picture of the first screen and of the split, for what does not change the rest. */
export async function pictureFew(
  open: OpenPane,
  options: PaneOptions,
  { folder, look }: { readonly folder: string; readonly look: string },
): Promise<Pictured> {
  mkdirSync(folder, { recursive: true });
  const pane = await open(options);
  const pictured = new Map<string, number>();
  const take = async (state: string): Promise<void> => {
    const name = `${state}-${look}.png`;
    await pane.page.screenshot({ path: join(folder, name), fullPage: true });
    pictured.set(name, await overflow(pane));
  };
  await take("start");
  await pickAgreement(pane);
  await take("split");
  return pictured;
}
