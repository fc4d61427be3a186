import type { LocalText } from "../engine/index.ts";

/** An agreement that comes with the product, as it can be listed before its file is read. */
export interface PackagedAgreement {
  readonly id: string;
  readonly name: LocalText;
  /** The first and the last year that it holds for. */
  readonly from: number;
  readonly to: number;
}

/** The agreements that come with the product, in the order they are listed. @rule AG1 CL6 */
export const PACKAGED_AGREEMENTS = [
  {
    id: "dalarna-2023",
    name: { sv: "RSS Dalarna, avtal 2023–2026", en: "RSS Dalarna, agreement 2023–2026" },
    from: 2023,
    to: 2026,
  },
] as const satisfies readonly PackagedAgreement[];
