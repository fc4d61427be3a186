const POLYNOMIAL = 0xedb88320;

/** What four bytes in a row do, each by the bytes that follow it: 256 numbers for each. */
const TABLE = madeTable();

function madeTable(): Uint32Array {
  const table = new Uint32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
    }
    table[byte] = value;
  }
  for (let index = 256; index < table.length; index += 1) {
    const before = table[index - 256] ?? 0;
    table[index] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
  }
  return table;
}

/** The checksum that a zip keeps of each part; fflate reads without looking at it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  const fours = bytes.length - (bytes.length % 4);
  for (let at = 0; at < fours; at += 4) {
    value ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    value =
      entry(768 + (value & 0xff)) ^
      entry(512 + ((value >>> 8) & 0xff)) ^
      entry(256 + ((value >>> 16) & 0xff)) ^
      entry(value >>> 24);
  }
  for (let at = fours; at < bytes.length; at += 1) {
    value = (value >>> 8) ^ entry((value ^ (bytes[at] ?? 0)) & 0xff);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function entry(index: number): number {
  return TABLE[index] ?? 0;
}
