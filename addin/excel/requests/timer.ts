/** Calls back once when Excel has taken too long. @returns what cancels it */
export type StartTimer = (onTimeout: () => void) => () => void;

/** Longer than any request of ours takes, and shorter than a user waits. */
const TIMEOUT_MS = 20_000;

/** The timer that the pane uses. @rule EX7 */
export const excelTimer: StartTimer = (onTimeout) => {
  const timer = setTimeout(onTimeout, TIMEOUT_MS);
  return () => {
    clearTimeout(timer);
  };
};
