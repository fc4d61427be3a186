/** How much a request and its response hold, in bytes. */
export interface Size {
  readonly sent: number;
  readonly received: number;
}

/** An empty request. */
export const NO_SIZE: Size = { sent: 0, received: 0 };

/** Excel on the web takes and returns 5 MB at a time; sizes are estimates, and what is around the cells needs room too. */
const MOST_BYTES = 3_000_000;

/** Whether a request of this size is accepted. @rule EX2 */
export function fits({ sent, received }: Size): boolean {
  return sent <= MOST_BYTES && received <= MOST_BYTES;
}

/** Two sizes together. */
export function plus(one: Size, other: Size): Size {
  return { sent: one.sent + other.sent, received: one.received + other.received };
}

const encoder = new TextEncoder();

/** The bytes of something as it is sent. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
