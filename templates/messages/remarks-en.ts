import { quoted } from "../text/list-format.ts";
import { numberText } from "../text/number-format.ts";
import type { RemarkSentences } from "./remark-sentences.ts";

const kr = (digits: string): string => `${numberText(digits, "en")} kr`;

/** The English sentences for remarks. */
export const englishRemarks: RemarkSentences = {
  "cost-differs": ({ cost, other, basis, year }) => {
    const than = basis === "agreement" ? "the agreement's" : "the annual cost";
    return `The annual cost ${kr(cost)} differs by more than half from ${than} ${kr(other)} for ${String(year)}. If it is right nothing need be done; else correct it.`;
  },
  "lines-passed-over": ({ where, lines, text }) => {
    const outside = where === "above" ? "above the headers" : "below the table";
    const count = lines === 1 ? "1 line" : `${numberText(String(lines), "en")} lines`;
    return `${count} ${outside} not read, from ${quoted(text)}. If they are parties, move them into the table.`;
  },
};
