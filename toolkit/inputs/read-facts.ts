import type { Language, Place, Problem, Result } from "../../engine/index.ts";
import { fail, LANGUAGES, problem, problemsOf, succeed } from "../../engine/index.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import { BOOK } from "../../templates/forms/names.ts";
import { RETIRED_FACTS } from "../../templates/forms/retired-names.ts";
import { NO_HOST } from "../../templates/forms/agreement-rows.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import { AGREEMENTS } from "../../templates/tables/agreements.ts";
import { readTable } from "./read-table.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import type { InputCell } from "./cell-values.ts";
import { codeIn, numberIn, required, textIn, yearIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt, presentSheet, sheetPlace, wasMade } from "../book/find-grids.ts";
import { namedCell } from "./table-rows.ts";

/**
 * The form of a workbook, by its number; the problem where it is not ours, or of a form that
 * this program does not know. One that does not say has the latest.
 *
 * @rule WB6 WB8
 */
export function readFormat(book: OpenBook): Result<number, Problem> {
  const place: Place = { kind: "file", file: book.file };
  const isOurs = book.present.names.some(({ name }) => name === SHEETS.agreement.bookName);
  if (!isOurs) return fail([problem("workbook-foreign", { file: book.file }, place)]);
  if (pointedAt(book, BOOK.format.name) === null) return succeed(BOOK_FORMAT);
  const format = readNamed(book, BOOK.format, (cell) => required(cell, numberIn(cell)));
  if (!format.ok) return format;
  if (format.value.lte(BOOK_FORMAT)) return succeed(format.value.toNumber());
  const facts = { file: book.file, found: format.value.toFixed(), known: String(BOOK_FORMAT) };
  return fail([problem("workbook-newer", facts, place)]);
}

/** A cell that is known by a defined name. */
export function readNamed<Value>(
  book: OpenBook,
  form: NamedForm,
  read: (cell: InputCell) => Result<Value, Problem>,
): Result<Value, Problem> {
  // Of a sheet that is gone, that it is gone is all there is to tell.
  const sheets = [SHEETS.agreement, SHEETS.agreements].filter((form) => wasMade(book, form));
  if (sheets.some((form) => presentSheet(book, form) === null)) return fail([]);
  const cell = namedCell(book, form);
  return cell.ok ? read(cell.value) : cell;
}

/** The language of the sheets. @rule WB7 */
export function readLanguage(book: OpenBook): Result<Language, Problem> {
  return readNamed(book, BOOK.language, languageIn);
}

/** The facts of the one agreement of a workbook of the first form. @rule WB7 WB8 */
export function readFirstFacts(book: OpenBook): Result<readonly AgreementRow[], Problem> {
  const text = (form: NamedForm) => readNamed(book, form, (cell) => required(cell, textIn(cell)));
  const year = (form: NamedForm) => readNamed(book, form, (cell) => required(cell, yearIn(cell)));
  const id = readNamed(book, RETIRED_FACTS.id, (cell) => required(cell, codeIn(cell)));
  const [name, nameEnglish] = [text(RETIRED_FACTS.name), text(RETIRED_FACTS.nameEnglish)];
  const [from, to] = [year(RETIRED_FACTS.from), year(RETIRED_FACTS.to)];
  if (!id.ok || !name.ok || !nameEnglish.ok || !from.ok || !to.ok) {
    return fail(problemsOf<Problem>(id, name, nameEnglish, from, to));
  }
  return succeed([
    {
      id: id.value,
      name: name.value,
      nameEnglish: nameEnglish.value,
      ...NO_HOST,
      from: from.value,
      to: to.value,
    },
  ]);
}

/** The table Avtal; or the problem that there is nothing in it. @rule WB7 AG1 */
export function readAgreements(book: OpenBook): Result<readonly AgreementRow[], Problem> {
  const rows = readTable(book, AGREEMENTS);
  if (!rows.ok || rows.value.length > 0) return rows;
  const place = sheetPlace(book, SHEETS.agreements);
  return fail([problem("cell-missing", { label: AGREEMENTS.columns.id.header.sv }, place)]);
}

function languageIn(cell: InputCell): Result<Language, Problem> {
  const text = required(cell, textIn(cell));
  if (!text.ok) return text;
  const language = LANGUAGES.find((known) => known === text.value);
  if (language !== undefined) return succeed(language);
  const facts = { language: text.value, languages: [...LANGUAGES] };
  return fail([problem("language-unknown", facts, cell.place)]);
}
