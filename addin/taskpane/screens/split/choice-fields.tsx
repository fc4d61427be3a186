import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FIELD_NAMES } from "../../../../templates/messages/surfaces.ts";
import { useSession, useWords } from "../../pane-context.tsx";
import type { OpenBook } from "../../session/session.ts";
import type { ChoiceField, Option } from "./use-choice-fields.ts";
import { useChoiceFields } from "./use-choice-fields.ts";
import { useFocusedField } from "./use-focused-field.ts";
import { useSplitStyles } from "./split-screen.styles.ts";

/** What is chosen for the year, each with what the agreement says by itself. @rule CO1 PA2 */
export function ChoiceFields({ book }: { readonly book: OpenBook }): ReactElement {
  const { own } = useWords();
  const styles = useSplitStyles();
  const { fields, residual } = useChoiceFields(book);
  const fieldset = useFocusedField();
  // What is written is what the fields hold: they cannot be changed meanwhile.
  const { work } = useSession();
  return (
    <fieldset data-screen-only ref={fieldset} disabled={work !== null} className={styles.fields}>
      <legend className={styles.legend}>{own.split.choices}</legend>
      {fields.map((field) => (
        <Choice key={field.id} field={field} />
      ))}
      {residual !== null && (
        <Field label={own.split.residualTo}>
          <OptionList
            name="residual"
            value={residual.value}
            options={residual.options}
            onChange={residual.onChange}
          />
        </Field>
      )}
    </fieldset>
  );
}

function Choice({ field }: { readonly field: ChoiceField }): ReactElement {
  const { language, own } = useWords();
  const { id, value, options, hint, error, onChange } = field;
  return (
    <Field
      label={FIELD_NAMES[language][id]}
      hint={hint}
      {...(error === null ? {} : { validationState: "error", validationMessage: error })}
    >
      {options === null ? (
        <Input
          name={id}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          maxLength={LONGEST}
          contentAfter={own.split.kronor}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      ) : (
        <OptionList name={id} value={value} options={options} onChange={onChange} />
      )}
    </Field>
  );
}

/** No amount is longer. */
const LONGEST = 60;

interface OptionListProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** The list takes the id and the description of the field around it by React's own props. */
function OptionList({ name, value, options, onChange, ...field }: OptionListProps): ReactElement {
  return (
    <Select
      {...field}
      name={name}
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
