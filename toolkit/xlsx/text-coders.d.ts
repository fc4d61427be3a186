/** What the executor uses of TextDecoder and TextEncoder: there in every browser and in Node, but in no `lib` of its own. */
declare class TextDecoder {
  constructor(
    label: "utf-8" | "utf-16le" | "utf-16be",
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
