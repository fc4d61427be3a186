import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PACKAGED_AGREEMENTS } from "../toolkit/packaged-agreements.ts";
import { linkDesk } from "./browser/desk-link.ts";
import { browserFiles } from "./browser/files.ts";
import { Pane } from "./taskpane/pane.tsx";
import { makeActions } from "./taskpane/session/make-actions.ts";
import { makeDeskRunner } from "./taskpane/session/desk-runner.ts";
import { makeSessionStore } from "./taskpane/session/session-store.ts";

const store = makeSessionStore();
const actions = makeActions(store, makeDeskRunner(linkDesk), browserFiles);
const element = document.getElementById("pane");

if (element !== null) {
  createRoot(element).render(
    <StrictMode>
      <Pane store={store} actions={actions} packaged={PACKAGED_AGREEMENTS} />
    </StrictMode>,
  );
}
