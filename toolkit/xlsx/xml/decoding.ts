import { startsWith } from "../zip/byte-reading.ts";

/** The text of an XML part in UTF-8 or UTF-16; null where it is neither. A byte order mark stays. */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** By the byte order mark, or by how `<?` lies in the bytes. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0, 0x3c])) return "utf-16be";
  return "utf-8";
}

/** The bytes of a part that was edited: always UTF-8, and saying so. */
export function encodeXml(text: string): Uint8Array {
  const declared = text.replace(
    /^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*)(["'])utf-?16[^"']*\2/i,
    (_all, before: string, quote: string) => `${before}${quote}UTF-8${quote}`,
  );
  return new TextEncoder().encode(declared);
}
