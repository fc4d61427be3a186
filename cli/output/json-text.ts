/** Characters that steer a terminal or turn the direction of writing. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A value as JSON on lines of its own. Characters that a terminal would obey are
 * spelt out, which means the same to every reader of JSON.
 *
 * @rule CL2
 */
export function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2).replace(
    STEERING,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}
