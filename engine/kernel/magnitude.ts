/** A number without its sign: rules see no other, and the sign comes back afterwards. @rule AL7 */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
