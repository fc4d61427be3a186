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
  {
    id: "dalarna-2018",
    name: { sv: "RSS Dalarna, avtal 2018–2022", en: "RSS Dalarna, agreement 2018–2022" },
    from: 2018,
    to: 2022,
  },
  {
    id: "dalarna-2015",
    name: {
      sv: "Stödstrukturen i Dalarna, beslut 2015",
      en: "The support structure of Dalarna, decision of 2015",
    },
    from: 2015,
    to: 2017,
  },
  {
    id: "dalarna-all",
    name: {
      sv: "RSS Dalarna, hela verksamheten 2024–2026",
      en: "RSS Dalarna, the whole of it 2024–2026",
    },
    from: 2024,
    to: 2026,
  },
  {
    id: "kalmar-2022",
    name: { sv: "RSS Kalmar län, överenskommelse 2022", en: "RSS Kalmar län, agreement of 2022" },
    from: 2022,
    to: 2026,
  },
  {
    id: "stockholm-2019",
    name: {
      sv: "RSS Stockholms län, partnerskapet 2018–2019",
      en: "RSS Stockholms län, the partnership of 2018–2019",
    },
    from: 2018,
    to: 2019,
  },
  {
    id: "vg-boras",
    name: {
      sv: "RSS i Boråsregionen, medlemskommunerna",
      en: "RSS of Boråsregionen, the member municipalities",
    },
    from: 2024,
    to: 2026,
  },
  {
    id: "vg-fyrbodal",
    name: {
      sv: "RSS i Fyrbodal, medlemskommunerna",
      en: "RSS of Fyrbodal, the member municipalities",
    },
    from: 2024,
    to: 2026,
  },
  {
    id: "vg-goteborgsregionen",
    name: {
      sv: "RSS i Göteborgsregionen, medlemskommunerna",
      en: "RSS of Göteborgsregionen, the member municipalities",
    },
    from: 2024,
    to: 2026,
  },
  {
    id: "vg-skaraborg",
    name: {
      sv: "RSS i Skaraborg, medlemskommunerna",
      en: "RSS of Skaraborg, the member municipalities",
    },
    from: 2024,
    to: 2026,
  },
] as const satisfies readonly PackagedAgreement[];
