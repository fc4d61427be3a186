import type { Language } from "../engine/index.ts";
import { ENGINE_VERSION } from "../engine/index.ts";
import type { NamedForm } from "../templates/forms/names.ts";
import { valueText } from "../templates/model/cell-value.ts";
import { STAMP } from "../templates/reports/audit/audit-form.ts";
import { AUDIT_WORDS } from "../templates/reports/audit/audit-words.ts";
import type { Stamp } from "../templates/steps/report-data.ts";
import type { OpenBook } from "./book/find-grids.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import { digestOf } from "./inputs/digest.ts";
import { namedCell } from "./inputs/table-rows.ts";

/** Who runs, and when, as the user says; nothing is read off the machine. @rule AU4 */
export interface Signature {
  readonly by: string | null;
  readonly at: string | null;
}

/** @rule AU4 */
export function stampOf(inputs: BookInputs, { by, at }: Signature): Stamp {
  return { version: ENGINE_VERSION, digest: digestOf(inputs), by, at };
}

/** What a run signed the workbook with; empty where the report is gone. @rule AU4 */
export function readStamp(book: OpenBook, language: Language): Stamp {
  const { notGiven } = AUDIT_WORDS[language];
  const text = (form: NamedForm): string => {
    const cell = namedCell(book, form);
    return cell.ok ? valueText(cell.value.value) : "";
  };
  const given = (form: NamedForm): string | null => {
    const said = text(form);
    return said === notGiven || said === "" ? null : said;
  };
  return {
    version: text(STAMP.version),
    digest: text(STAMP.digest),
    by: given(STAMP.by),
    at: given(STAMP.at),
  };
}
