import { numberText } from "../text/number-format.ts";
import type { RemarkSentences } from "./remark-sentences.ts";

const kr = (digits: string): string => `${numberText(digits, "en")} kr`;

/** The English sentences for remarks. */
export const englishRemarks: RemarkSentences = {
  "cost-differs": ({ cost, other, basis, year }) => {
    const than = basis === "agreement" ? "the agreement's" : "the annual cost";
    return `The annual cost ${kr(cost)} differs by more than half from ${than} ${kr(other)} for ${String(year)}. If it is right nothing need be done; else correct it.`;
  },
};
