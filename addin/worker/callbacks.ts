import { expose, transferHandlers, wrap } from "comlink";

/**
 * Lets functions be arguments between the page and its worker, so that progress can be
 * reported. Both sides call this before they talk.
 */
export function passCallbacks(): void {
  transferHandlers.set("callback", {
    canHandle: (value): value is () => void => typeof value === "function",
    serialize: (callback) => {
      const { port1, port2 } = new MessageChannel();
      expose(callback, port1);
      return [port2, [port2]];
    },
    deserialize: (port) => {
      if (!(port instanceof MessagePort)) throw new Error("a callback comes as a port");
      port.start();
      return wrap(port);
    },
  });
}
