import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ClauseView } from "../../../worker/worker-api.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { usePane, useWords } from "../../pane-context.tsx";
import type { OpenBook } from "../../session/session.ts";
import { sourceText } from "../../../../templates/words/source-words.ts";
import { hostText } from "./host-text.ts";
import { useAgreementStyles } from "./agreement-screen.styles.ts";
import { useAgreementTables } from "./use-agreement-tables.ts";
import { answering, hasField } from "../../session/clause-fields.ts";
import { answerableYear } from "./open-question.ts";

/** The screen Avtal: what the documents say, clause by clause, and what they leave open. @rule PA2 */
export function AgreementScreen({ book }: { readonly book: OpenBook }): ReactElement {
  const { language, own } = useWords();
  const styles = useAgreementStyles();
  const { agreement } = book.contents;
  const open = agreement.clauses.filter(({ question }) => question !== null);
  const tables = useAgreementTables(agreement);
  return (
    <div className={styles.screen}>
      <header>
        <h1 className={styles.heading}>{agreement.name[language]}</h1>
        <p className={styles.lead}>
          {own.agreement.validity(String(agreement.from), String(agreement.to))}{" "}
          {agreement.host !== null && own.agreement.host(hostText(agreement.host, language))}
        </p>
      </header>
      {open.length > 0 && <OpenQuestions book={book} clauses={open} />}
      {tables.map((model) => (
        <DataTable key={model.caption} model={model} />
      ))}
    </div>
  );
}

interface OpenQuestionsProps {
  readonly book: OpenBook;
  readonly clauses: readonly ClauseView[];
}

/** What the documents leave to be answered, each with its document and the way to its field. */
function OpenQuestions({ book, clauses }: OpenQuestionsProps): ReactElement {
  const { own } = useWords();
  const styles = useAgreementStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <h2 className={styles.subheading}>{own.agreement.open(clauses.length)}</h2>
        <ul className={styles.questions}>
          {clauses.map((clause) => (
            <Question key={`${clause.name}${String(clause.from)}`} book={book} clause={clause} />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function Question(props: { readonly book: OpenBook; readonly clause: ClauseView }): ReactElement {
  const { book, clause } = props;
  const { language, own } = useWords();
  const { actions } = usePane();
  const styles = useAgreementStyles();
  const { name } = clause;
  const year = answerableYear(clause, book);
  return (
    <li className={styles.question}>
      {clause.question?.[language]}{" "}
      <span className={styles.source}>{sourceText(clause.source, language)}</span>
      {year !== null && hasField(name) && (
        <Button
          size="small"
          onClick={() => {
            if (book.split.fields.year !== year) actions.setField("year", year);
            actions.show("split", answering(name));
          }}
        >
          {own.agreement.answer(year)}
        </Button>
      )}
    </li>
  );
}
