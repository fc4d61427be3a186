import { expect, test } from "vitest";
import { FIRST_SESSION } from "../../../addin/taskpane/session/session.ts";
import { makeSessionStore } from "../../../addin/taskpane/session/session-store.ts";

test("[PA3] whoever shows the session is told of all that happens, until they have had enough", () => {
  const store = makeSessionStore();
  expect(store.now()).toBe(FIRST_SESSION);
  const told: string[] = [];
  const end = store.listen(() => told.push(`ett ${String(store.now().work)}`));
  store.listen(() => told.push(`två ${String(store.now().work)}`));
  store.happen({ kind: "work", stage: "loading" });
  expect(told).toEqual(["ett loading", "två loading"]);
  end();
  end();
  store.happen({ kind: "work", stage: null });
  expect(told).toEqual(["ett loading", "två loading", "två null"]);
  expect(store.now()).toEqual(FIRST_SESSION);
  expect(makeSessionStore().now()).toBe(FIRST_SESSION);
});
