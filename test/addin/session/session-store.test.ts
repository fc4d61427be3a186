import { expect, test } from "vitest";
import { FIRST_SESSION } from "../../../addin/taskpane/session/session.ts";
import { makeSessionStore } from "../../../addin/taskpane/session/session-store.ts";

test("[PA3] whoever shows the session is reported all that happens, until they have had enough", () => {
  const store = makeSessionStore();
  expect(store.state()).toBe(FIRST_SESSION);
  const told: string[] = [];
  const end = store.subscribe(() => told.push(`ett ${String(store.state().work)}`));
  store.subscribe(() => told.push(`två ${String(store.state().work)}`));
  store.dispatch({ kind: "work", stage: "loading" });
  expect(told).toEqual(["ett loading", "två loading"]);
  end();
  end();
  store.dispatch({ kind: "work", stage: null });
  expect(told).toEqual(["ett loading", "två loading", "två null"]);
  expect(store.state()).toEqual(FIRST_SESSION);
  expect(makeSessionStore().state()).toBe(FIRST_SESSION);
});
