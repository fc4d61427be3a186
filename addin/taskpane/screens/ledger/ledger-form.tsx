import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LedgerFields } from "../../../worker/worker-api.ts";
import { usePane, useSession, useWords } from "../../pane-context.tsx";
import type { LedgerState } from "../../session/ledger-state.ts";
import { useFormScreenStyles } from "../../parts/form-screen/form-screen.styles.ts";

interface FormProps {
  readonly ledger: LedgerState;
}

/** How a ledger's file is to be read, and who enters it. */
export function LedgerForm({ ledger }: FormProps): ReactElement {
  const { work } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useFormScreenStyles();
  const { plans, noPlan, signs, noSign } = own.ledger;
  return (
    <form
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        void actions.readLedger();
      }}
    >
      <fieldset className={styles.fields} disabled={work !== null}>
        <TextField ledger={ledger} field="only" />
        <TextField ledger={ledger} field="objects" />
        <TextField ledger={ledger} field="counterpart" />
        <ChoiceField ledger={ledger} field="plan" choices={plans} none={noPlan} />
        <fieldset className={styles.fields}>
          <legend className={styles.legend}>{own.ledger.ofTables}</legend>
          <ChoiceField ledger={ledger} field="sign" choices={signs} none={noSign} />
          <TextField ledger={ledger} field="period" />
          <TextField ledger={ledger} field="columns" />
        </fieldset>
        <fieldset className={styles.fields}>
          <legend className={styles.legend}>{own.ledger.signature}</legend>
          <PlainField ledger={ledger} field="by" label={own.ledger.by} hint="" />
          <PlainField ledger={ledger} field="at" label={own.ledger.at} hint={own.write.atHint} />
        </fieldset>
        <div className={styles.buttons}>
          <Button type="submit" disabled={ledger.file === null}>
            {own.ledger.read}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

type Worded = "only" | "objects" | "counterpart" | "plan" | "sign" | "period" | "columns";

function TextField({
  ledger,
  field,
}: FormProps & { readonly field: Exclude<Worded, "plan" | "sign"> }): ReactElement {
  const { fields, hints } = useWords().own.ledger;
  return <PlainField ledger={ledger} field={field} label={fields[field]} hint={hints[field]} />;
}

interface PlainProps extends FormProps {
  readonly field: keyof LedgerFields;
  readonly label: string;
  readonly hint: string;
}

function PlainField({ ledger, field, label, hint }: PlainProps): ReactElement {
  const { actions } = usePane();
  return (
    <Field label={label} hint={hint}>
      <Input
        name={field}
        autoComplete="off"
        maxLength={LONGEST}
        value={ledger.fields[field]}
        onChange={(_, { value }) => {
          actions.setLedgerField(field, value);
        }}
      />
    </Field>
  );
}

interface ChoiceProps extends FormProps {
  readonly field: "plan" | "sign";
  readonly choices: Readonly<Record<string, string>>;
  /** What stands for no choice. */
  readonly none: string;
}

function ChoiceField({ ledger, field, choices, none }: ChoiceProps): ReactElement {
  const { actions } = usePane();
  const { fields, hints } = useWords().own.ledger;
  return (
    <Field label={fields[field]} hint={hints[field]}>
      <Select
        name={field}
        value={ledger.fields[field]}
        onChange={(_, { value }) => {
          actions.setLedgerField(field, value);
        }}
      >
        <option value="">{none}</option>
        {Object.entries(choices).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Longer than any list of objects, or of headers. */
const LONGEST = 1000;
