/** Rings once, after as long as one waits for Excel. @returns what stops it from ringing */
export type Alarm = (ring: () => void) => () => void;

/** Longer than any round of ours takes, and shorter than anybody waits. */
const PATIENCE_MS = 20_000;

/** An alarm of the machine's clock. @rule EX7 */
export const patience: Alarm = (ring) => {
  const timer = setTimeout(ring, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
  };
};
