import { wordsIn } from "../../../../templates/words/words-in.ts";
import type { AgreementView, ClauseView } from "../../../worker/worker-api.ts";
import type { TableModel } from "../../parts/data-table/table-model.ts";
import { digitsCell, textCell } from "../../parts/data-table/table-model.ts";
import { useWords } from "../../pane-context.tsx";
import { clauseValueText } from "../clause-value-text.ts";

type PaneTexts = ReturnType<typeof useWords>;

/** What an agreement says, as tables: keys, clauses, parties and documents. */
export function useAgreementTables(agreement: AgreementView): readonly TableModel[] {
  const words = useWords();
  const tables = [
    clauseTable(agreement, words),
    keyTable(agreement, words),
    partyTable(agreement, words),
    sourceTable(agreement, words),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function clauseTable({ clauses, sources, to: end }: AgreementView, words: PaneTexts): TableModel {
  const { own, language } = words;
  const { clause, says, from, to, source } = own.agreement.clauseColumns;
  const said = (one: ClauseView): string =>
    one.says === null ? own.agreement.openShort : clauseValueText(one.says, words);
  return {
    caption: own.agreement.clauses,
    columns: [
      { id: "clause", header: clause, kind: "text" },
      { id: "says", header: says, kind: "text" },
      { id: "from", header: from, kind: "short" },
      { id: "to", header: to, kind: "short" },
      { id: "source", header: source, kind: "text" },
    ],
    rows: clauses.map((one) => ({
      id: `${one.name}${String(one.from)}`,
      kind: "body",
      cells: [
        textCell(wordsIn(language).clauses[one.name]),
        textCell(said(one)),
        textCell(String(one.from)),
        textCell(one.to === null ? own.agreement.until(String(end)) : String(one.to)),
        textCell(shortOf(sources, one.source)),
      ],
    })),
  };
}

/** The short name of a document, as the table of documents has it. */
function shortOf(sources: AgreementView["sources"], source: ClauseView["source"]): string {
  const same = sources.find(
    (one) =>
      one.source.title === source.title &&
      one.source.reference === source.reference &&
      one.source.fetched === source.fetched,
  );
  return same?.id ?? source.title;
}

function keyTable({ keys, sources }: AgreementView, { own, language }: PaneTexts): TableModel {
  const { part, percent, shared, source } = own.agreement.keyColumns;
  return {
    caption: own.agreement.keys,
    columns: [
      { id: "part", header: part, kind: "text" },
      { id: "percent", header: percent, kind: "number" },
      { id: "shared", header: shared, kind: "text" },
      { id: "source", header: source, kind: "text" },
    ],
    rows: keys.map((line, index) => ({
      id: String(index),
      kind: "body",
      cells: [
        textCell(`${"\u2003".repeat(line.depth)}${line.name[language]}`),
        digitsCell(line.percent),
        textCell(line.sharedBy === null ? "" : own.agreement.sharedBy[line.sharedBy]),
        textCell(line.source === null ? "" : shortOf(sources, line.source)),
      ],
    })),
  };
}

function partyTable({ parties }: AgreementView, { own }: PaneTexts): TableModel {
  const { name, code, kind } = own.agreement.partyColumns;
  return {
    caption: own.agreement.parties(parties.length),
    columns: [
      { id: "name", header: name, kind: "text" },
      { id: "code", header: code, kind: "short" },
      { id: "kind", header: kind, kind: "text" },
    ],
    rows: parties.map((party) => ({
      id: party.code,
      kind: "body",
      cells: [
        textCell(party.name),
        textCell(party.code),
        textCell(own.agreement.partyKinds[party.kind]),
      ],
    })),
  };
}

function sourceTable({ sources }: AgreementView, { own }: PaneTexts): TableModel {
  const { id, title, reference, dated, fetched } = own.agreement.sourceColumns;
  return {
    caption: own.agreement.sources,
    columns: [
      { id: "id", header: id, kind: "text" },
      { id: "title", header: title, kind: "text" },
      { id: "reference", header: reference, kind: "text" },
      { id: "dated", header: dated, kind: "short" },
      { id: "fetched", header: fetched, kind: "short" },
    ],
    rows: sources.map(({ id: short, source }) => ({
      id: short,
      kind: "body",
      cells: [
        textCell(short),
        textCell(source.title),
        textCell(source.reference),
        textCell(source.dated ?? ""),
        textCell(source.fetched),
      ],
    })),
  };
}
