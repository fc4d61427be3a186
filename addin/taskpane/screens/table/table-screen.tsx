import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane, useSession, useWords } from "../../pane-context.tsx";
import { ProblemList } from "../../parts/problem-list/lazy-problem-list.tsx";
import { TableAnswer } from "./table-answer.tsx";
import { useFormScreenStyles } from "../../parts/form-screen/form-screen.styles.ts";

/** The screen on a published table: pasted, tried, and what it came to. @rule AU5 PA11 */
export function TableScreen(): ReactElement {
  const { table, book } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useFormScreenStyles();
  const { outcome } = table;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{own.published.heading}</h1>
        <p>{own.published.lead}</p>
        {book === null && (
          <p>
            <Button
              size="small"
              onClick={() => {
                actions.show("split");
              }}
            >
              {own.published.back}
            </Button>
          </p>
        )}
      </header>
      <TableForm />
      <div className={styles.result} role="status">
        {outcome.status === "failed" && (
          <ProblemList
            heading={own.published.cannotTry(outcome.faults.length)}
            faults={outcome.faults}
            note={null}
          />
        )}
        {outcome.status === "explained" && <TableAnswer explained={outcome.explained} />}
      </div>
    </div>
  );
}

/** The fields that say something of the table, besides the table itself. */
const FIELDS = ["total", "column", "weightSum"] as const;

/** What is pasted, and what is said of it. */
function TableForm(): ReactElement {
  const { table, work } = useSession();
  const { actions, place } = usePane();
  const { own } = useWords();
  const styles = useFormScreenStyles();
  const { published } = own;
  const hints = {
    total: published.totalHint,
    column: published.columnHint,
    weightSum: published.weightSumHint,
  };
  return (
    <form
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        void actions.tryTable();
      }}
    >
      <fieldset className={styles.fields} disabled={work !== null}>
        <Field label={published.text} hint={published.textHint} required>
          <Textarea
            name="table"
            rows={10}
            resize="vertical"
            spellCheck={false}
            maxLength={LONGEST_TABLE}
            value={table.fields.text}
            onChange={(_, { value }) => {
              actions.setTableField("text", value);
            }}
          />
        </Field>
        {FIELDS.map((field) => (
          <Field key={field} label={published[field]} hint={hints[field]}>
            <Input
              name={field}
              autoComplete="off"
              maxLength={LONGEST_FIELD}
              value={table.fields[field]}
              onChange={(_, { value }) => {
                actions.setTableField(field, value);
              }}
            />
          </Field>
        ))}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={table.fields.text.trim() === ""}>
            {published.tryIt}
          </Button>
          {place.kind === "excel" && (
            <Button
              onClick={() => {
                void actions.useSelection();
              }}
            >
              {published.useSelection}
            </Button>
          )}
        </div>
      </fieldset>
    </form>
  );
}

/** Two thousand rows with some columns are far shorter. */
const LONGEST_TABLE = 1_000_000;
const LONGEST_FIELD = 200;
