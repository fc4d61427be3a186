/** What the formats use of TextDecoder: there in every browser and in Node, but in no `lib` of its own. */
declare class TextDecoder {
  constructor(label: "utf-8" | "utf-16le" | "utf-16be", options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
