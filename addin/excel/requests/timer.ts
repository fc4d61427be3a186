/** Rings once, after as long as one waits for Excel. @returns what stops it from ringing */
export type StartTimer = (ring: () => void) => () => void;

/** Longer than any round of ours takes, and shorter than anybody waits. */
const TIMEOUT_MS = 20_000;

/** An alarm of the machine's clock. @rule EX7 */
export const excelTimer: StartTimer = (ring) => {
  const timer = setTimeout(ring, TIMEOUT_MS);
  return () => {
    clearTimeout(timer);
  };
};
