import { quoted } from "../text/list-format.ts";
import { numberText } from "../text/number-format.ts";
import type { RemarkSentences } from "./remark-sentences.ts";

const kr = (digits: string): string => `${numberText(digits, "sv")} kr`;

/** The Swedish sentences for remarks. */
export const swedishRemarks: RemarkSentences = {
  "cost-differs": ({ cost, other, basis, year }) => {
    const than = basis === "agreement" ? "avtalets" : "årskostnaden";
    return `Årskostnaden ${kr(cost)} skiljer sig med mer än hälften från ${than} ${kr(other)} för ${String(year)}. Är den rätt behöver inget göras; annars rätta den.`;
  },
  "lines-passed-over": ({ where, lines, text }) => {
    const outside = where === "above" ? "ovanför rubrikerna" : "nedanför tabellen";
    const count = lines === 1 ? "1 rad" : `${numberText(String(lines), "sv")} rader`;
    return `${count} ${outside} lästes inte, från ${quoted(text)}. Är det huvudmän, flytta in dem i tabellen.`;
  },
};
