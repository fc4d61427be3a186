import type { SessionEvent, Session } from "./session.ts";
import { FIRST_SESSION } from "./session.ts";
import { reduceSession } from "./session-reducer.ts";

/** Keeps the session and notifies its subscribers. */
export interface SessionStore {
  readonly state: () => Session;
  readonly dispatch: (event: SessionEvent) => void;
  /** @returns what ends the telling */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store with a fresh session. */
export function makeSessionStore(): SessionStore {
  let session = FIRST_SESSION;
  const listeners = new Set<() => void>();
  return {
    state: () => session,
    dispatch: (event) => {
      session = reduceSession(session, event);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
