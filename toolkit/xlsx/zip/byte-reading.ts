/** A number of two bytes, the lowest first; 0 past the end. */
export function uint16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) + (bytes[offset + 1] ?? 0) * 0x100;
}

/** A number of four bytes, the lowest first; 0 past the end. */
export function uint32(bytes: Uint8Array, offset: number): number {
  return uint16(bytes, offset) + uint16(bytes, offset + 2) * 0x1_0000;
}

/** A number of eight bytes, the lowest first; exact up to 2^53. */
export function uint64(bytes: Uint8Array, offset: number): number {
  return uint32(bytes, offset) + uint32(bytes, offset + 4) * 0x1_0000_0000;
}

/** Whether the bytes at an offset are these. */
export function startsWith(bytes: Uint8Array, mark: readonly number[], offset = 0): boolean {
  return mark.every((byte, index) => bytes[offset + index] === byte);
}
