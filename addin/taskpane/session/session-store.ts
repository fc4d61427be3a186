import type { Happening, Session } from "./session.ts";
import { FIRST_SESSION } from "./session.ts";
import { happen } from "./happen.ts";

/** Keeps the session and tells whoever shows it. */
export interface SessionStore {
  readonly now: () => Session;
  readonly happen: (happening: Happening) => void;
  /** @returns what ends the telling */
  readonly listen: (listener: () => void) => () => void;
}

/** A store with a fresh session. */
export function makeSessionStore(): SessionStore {
  let session = FIRST_SESSION;
  const listeners = new Set<() => void>();
  return {
    now: () => session,
    happen: (happening) => {
      session = happen(session, happening);
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
