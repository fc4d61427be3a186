import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PACKAGED_AGREEMENTS } from "../toolkit/packaged-agreements.ts";
import { Pane } from "./taskpane/pane.tsx";
import type { Place } from "./taskpane/pane-context.tsx";
import type { Files } from "./taskpane/session/actions.ts";
import type { WorkerLink } from "./taskpane/session/job-runner.ts";
import { makeJobRunner } from "./taskpane/session/job-runner.ts";
import { makeActions } from "./taskpane/session/make-actions.ts";
import { makeSessionStore } from "./taskpane/session/session-store.ts";
import { firstLooks } from "./taskpane/settings/first-looks.ts";
import type { OfficeLooks } from "./taskpane/settings/office-looks.ts";
import { warmUpWhenIdle } from "./warm-up.ts";

/** Where the pane runs. */
export interface Surroundings {
  readonly link: () => WorkerLink;
  /** Null where the workbook is open in Excel. */
  readonly files: Files | null;
  readonly place: Place;
  readonly office: OfficeLooks | null;
  /** Calls back when the workbook is changed beside the pane. */
  readonly watch?: (onChange: () => void) => Promise<void>;
}

/** Shows the pane in the page. */
export async function showPane({ link, files, place, office, watch }: Surroundings): Promise<void> {
  const first = await firstLooks(office);
  const store = makeSessionStore();
  const runner = makeJobRunner(link);
  const actions = makeActions(store, runner, files);
  const element = document.getElementById("pane");
  if (element === null) return;
  createRoot(element).render(
    <StrictMode>
      <Pane {...{ store, actions, place, office, first }} packaged={PACKAGED_AGREEMENTS} />
    </StrictMode>,
  );
  await watch?.(() => {
    actions.noteChange(document.hasFocus());
  });
  // In Excel the worker starts at once, to read the workbook that is open.
  if (files !== null) warmUpWhenIdle(runner);
}
