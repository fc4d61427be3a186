import type { Language, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { amountText, invariant, succeed } from "../../engine/index.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { WORKBOOK_WORDS } from "../../templates/words/workbook-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import type { Host } from "../host.ts";
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
    const own = run({ explain: EXPLAINED });
    const bytes = workbookOf(own, { reference, language });
    const made = await makeWorkbook(host, bytes);
    if (!made.ok) return reportProblems(host, made.problems, args);
    host.out(splitText(own, language, remarks));
    host.out(`\n${WORKBOOK_WORDS[language].demoBooks[made.value](WORKBOOK)}\n`);
    return EXIT.done;
  },
};

/** The demonstration's workbook, in the folder the user stands in. */
const WORKBOOK = `${AGREEMENT}.xlsx`;

function workbookOf(
  { split, choices }: SplitReport,
  { reference, language }: { readonly reference: ReferenceData; readonly language: Language },
): Uint8Array {
  const signature = { by: null, at: null };
  const plan = sound(planNewWorkbook({ split, choices, reference, language, signature }));
  return saveXlsx(sound(carryOut(newXlsx(), plan)));
}

/** A workbook that somebody has worked in since is left alone. @rule CL9 */
async function makeWorkbook(
  host: Host,
  bytes: Uint8Array,
): Promise<Result<"made" | "kept", Problem>> {
  const written = await host.write({ file: WORKBOOK, bytes, replaces: "nothing" });
  if (written.ok) return succeed("made");
  const isThere = written.problems.every(({ code }) => code === "file-exists");
  return isThere ? succeed("kept") : written;
}

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
