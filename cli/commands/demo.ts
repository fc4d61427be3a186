import type { Language, Result } from "../../engine/index.ts";
import { amountText, invariant, succeed } from "../../engine/index.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { reportProblems } from "../output/problems.ts";
import { splitText } from "../output/split-text.ts";
import { loadPackaged, loadReference } from "../reference.ts";

const AGREEMENT = "dalarna-2023";
const YEAR = "2023";
const PUBLISHED_RULE = "half-up-per-row";
const EXPLAINED = "Avesta";

/** `demo`: Dalarna's 2023 split, the document's version beside it, and by how much that misses. @rule CL7 */
export const demoCommand: Command = {
  name: "demo",
  form: { positionals: [], values: [], outputs: [] },
  run: async (args, host) => {
    if (args.problems.length > 0) return reportProblems(host, args.problems, args);
    const reference = await loadReference(host);
    const agreement = succeed(await loadPackaged(host, AGREEMENT, reference));
    const run = (options: { rule?: string; explain?: string }): SplitReport =>
      sound(splitAgreement({ agreement, year: succeed(YEAR), ...options }, reference));
    const perRow = run({ rule: PUBLISHED_RULE });
    const { language } = args;
    const remarks = [perRowLine(perRow, language), "", wordsIn(language).demoTrace];
    host.out(splitText(run({ explain: EXPLAINED }), language, remarks));
    return EXIT.done;
  },
};

function sound<Value>(result: Result<Value, unknown>): Value {
  invariant(result.ok, "CL7", "the demonstration's own split has no problems");
  return result.value;
}

/** How many of the printed amounts the rule of the document gives, and what it misses the total by. @rule AL5 */
function perRowLine({ split, published }: SplitReport, language: Language): string {
  const codes = new Set(split.rows.map(({ code }) => code));
  const rows = published?.rows.filter(({ party }) => codes.has(party.code)) ?? [];
  const { unit, sum, total, roundingDifference } = split;
  const kronor = (units: bigint): string => numberText(amountText(units, unit), language);
  return wordsIn(language).demoPerRow({
    rule: PUBLISHED_RULE,
    matches: rows.filter(({ difference }) => difference?.isZero() === true).length,
    rows: rows.length,
    sum: kronor(sum),
    total: kronor(total),
    difference: signedText(amountText(roundingDifference, unit), language),
  });
}
