import { jsonText } from "../output/json-text.ts";
import type { Agreement, ClauseName, Clauses, Language } from "../../engine/index.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { csvText } from "../output/csv-text.ts";
import { reportProblems } from "../output/problems.ts";
import { textTable } from "../output/text-table.ts";
import { loadPackaged, loadReference } from "../reference.ts";

/** `agreements`: lists the packaged agreements and the questions they leave open. @rule CL6 */
export const agreementsCommand: Command = {
  name: "agreements",
  form: { positionals: [], values: [], outputs: ["json", "csv"] },
  run: async (args, host) => {
    if (args.problems.length > 0) return reportProblems(host, args.problems, args);
    const reference = await loadReference(host);
    const agreements = await Promise.all(
      PACKAGED_AGREEMENTS.map(({ id }) => loadPackaged(host, id, reference)),
    );
    const { output, language } = args;
    if (output === "json") {
      const listed = agreements.map((agreement) => agreementJson(agreement, language));
      host.out(jsonText({ agreements: listed }));
    } else if (output === "csv") {
      host.out(agreementsCsv(agreements, language));
    } else {
      host.out(`${agreements.map((agreement) => card(agreement, language)).join("\n\n")}\n`);
    }
    return EXIT.done;
  },
};

interface OpenQuestion {
  readonly clause: keyof Clauses;
  readonly from: number;
  readonly to: number | null;
  readonly question: string;
}

const OF_A_SPLIT: readonly ClauseName[] = ["annualCost", "population", "rounding", "key"];

function openQuestions({ clauses }: Agreement, language: Language): readonly OpenQuestion[] {
  const names: readonly (keyof Clauses)[] = [...OF_A_SPLIT, "overhead"];
  return names.flatMap((clause) =>
    (clauses[clause] ?? []).flatMap(({ from, to, statement }) =>
      statement.status === "open"
        ? [{ clause, from, to, question: statement.question[language] }]
        : [],
    ),
  );
}

function agreementJson(agreement: Agreement, language: Language): object {
  const { id, name, from, to, parties, sources } = agreement;
  return {
    id,
    name: name[language],
    from,
    to,
    parties: parties.map(({ code, name: party, kind }) => ({ code, name: party, kind })),
    openQuestions: openQuestions(agreement, language),
    sources: Object.values(sources),
  };
}

function agreementsCsv(agreements: readonly Agreement[], language: Language): string {
  const { name, openCount, partyCount, first, last } = wordsIn(language);
  const headers = ["id", name, first, last, partyCount, openCount];
  const rows = agreements.map((agreement) => [
    { text: agreement.id },
    { text: agreement.name[language] },
    { digits: String(agreement.from) },
    { digits: String(agreement.to) },
    { digits: String(agreement.parties.length) },
    { digits: String(openQuestions(agreement, language).length) },
  ]);
  return csvText(
    headers.map((header) => header.toLowerCase()),
    rows,
    language,
  );
}

function card(agreement: Agreement, language: Language): string {
  const words = wordsIn(language);
  const questions = openQuestions(agreement, language).map(({ clause, from, to, question }) => [
    `${String(from)}–${to === null ? String(agreement.to) : String(to)}`,
    words.clauses[clause],
    question,
  ]);
  const columns = [words.years, words.open, ""].map((header) => ({
    header,
    align: "left" as const,
  }));
  const years = `${String(agreement.from)}–${String(agreement.to)}`;
  const heading = `${agreement.id}  ${agreement.name[language]} (${years}, ${words.parties(agreement.parties.length)})`;
  if (questions.length === 0) return `${heading}\n${words.open}: ${words.none}`;
  return `${heading}\n\n${textTable(columns, questions)}`;
}
