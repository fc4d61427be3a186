/** Everything by which a worker could talk to anybody but its page. */
const WAYS_OUT = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "WebTransport",
  "BroadcastChannel",
  "importScripts",
] as const;

/** Takes away every way to send anything: the workbook lies where this runs. @rule PA4 */
export function closeTheWaysOut(scope: object): void {
  for (const name of WAYS_OUT) {
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
