import { expect, test } from "vitest";
import { removeNetworkGlobals } from "../../../addin/worker/network-globals.ts";

test("[PA4] a worker has no way to talk to anybody but its page, nor to get one back", () => {
  const scope = { fetch: () => "sent", WebSocket: () => "open", postMessage: () => "told" };
  removeNetworkGlobals(scope);
  expect(scope.fetch).toBeUndefined();
  expect(scope.WebSocket).toBeUndefined();
  expect("XMLHttpRequest" in scope && scope.XMLHttpRequest).toBeUndefined();
  expect(scope.postMessage()).toBe("told");
  expect(() => Object.assign(scope, { fetch: () => "sent" })).toThrow();
  expect(Reflect.deleteProperty(scope, "fetch")).toBe(false);
});
