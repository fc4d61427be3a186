import type { NamedForm } from "../forms/names.ts";
import { namedForm } from "../forms/names.ts";

/** The cell of a report that says whether its inputs are those that it was run with. */
export function inputsForm(name: string): NamedForm {
  return namedForm(`${name}.Indata`, "Indata", "Inputs");
}
