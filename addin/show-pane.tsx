import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PACKAGED_AGREEMENTS } from "../toolkit/packaged-agreements.ts";
import { Pane } from "./taskpane/pane.tsx";
import type { Place } from "./taskpane/pane-context.tsx";
import type { Files } from "./taskpane/session/actions.ts";
import type { DeskLink } from "./taskpane/session/desk-runner.ts";
import { makeDeskRunner } from "./taskpane/session/desk-runner.ts";
import { makeActions } from "./taskpane/session/make-actions.ts";
import { makeSessionStore } from "./taskpane/session/session-store.ts";
import type { OfficeLooks } from "./taskpane/settings/office-looks.ts";

/** What the pane stands in. */
export interface Surroundings {
  readonly link: () => DeskLink;
  /** Null where the workbook lies in Excel. */
  readonly files: Files | null;
  readonly place: Place;
  readonly office: OfficeLooks | null;
}

/** Shows the pane in the page. */
export function showPane({ link, files, place, office }: Surroundings): void {
  const store = makeSessionStore();
  const actions = makeActions(store, makeDeskRunner(link), files);
  const element = document.getElementById("pane");
  if (element === null) return;
  createRoot(element).render(
    <StrictMode>
      <Pane {...{ store, actions, place, office }} packaged={PACKAGED_AGREEMENTS} />
    </StrictMode>,
  );
}
