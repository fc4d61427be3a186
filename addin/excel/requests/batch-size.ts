/** How much a round carries each way, in bytes. */
export interface Size {
  readonly sent: number;
  readonly told: number;
}

/** An empty round. */
export const NO_SIZE: Size = { sent: 0, told: 0 };

/** Excel on the web takes and tells 5 MB at a time; sizes are reckoned, and what is around the cells needs room too. */
const MOST_BYTES = 3_000_000;

/** Whether a round that carries so much goes through. @rule EX2 */
export function fits({ sent, told }: Size): boolean {
  return sent <= MOST_BYTES && told <= MOST_BYTES;
}

/** Two sizes together. */
export function plus(one: Size, other: Size): Size {
  return { sent: one.sent + other.sent, told: one.told + other.told };
}

const encoder = new TextEncoder();

/** The bytes of something as it is sent. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
