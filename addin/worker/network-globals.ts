/** Every global by which a worker could send something to anybody but its page. */
const NETWORK_GLOBALS = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "WebTransport",
  "BroadcastChannel",
  "importScripts",
] as const;

/** Removes every way to send anything: the workbook's contents are here. @rule PA4 */
export function removeNetworkGlobals(scope: object): void {
  for (const name of NETWORK_GLOBALS) {
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
