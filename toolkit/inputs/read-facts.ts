import type { Language, Place, Problem, Result } from "../../engine/index.ts";
import { fail, LANGUAGES, problem, problemsOf, succeed } from "../../engine/index.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import { FACTS } from "../../templates/forms/names.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import type { InputCell } from "./cell-values.ts";
import { codeIn, numberIn, required, textIn, yearIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt, presentSheet } from "../book/find-grids.ts";
import { namedCell } from "./table-rows.ts";

/** The agreement's own facts. */
export interface ReadFacts {
  readonly id: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly from: number;
  readonly to: number;
  readonly language: Language;
}

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
  if (pointedAt(book, FACTS.format.name) === null) return succeed(BOOK_FORMAT);
  const format = readNamed(book, FACTS.format, (cell) => required(cell, numberIn(cell)));
  if (!format.ok) return format;
  if (format.value.lte(BOOK_FORMAT)) return succeed(format.value.toNumber());
  const facts = { file: book.file, found: format.value.toFixed(), known: String(BOOK_FORMAT) };
  return fail([problem("workbook-newer", facts, place)]);
}

/** A cell that is known by a defined name on the sheet Avtal. */
export function readNamed<Value>(
  book: OpenBook,
  form: NamedForm,
  read: (cell: InputCell) => Result<Value, Problem>,
): Result<Value, Problem> {
  // Of a sheet that is gone, that it is gone is all there is to tell.
  if (presentSheet(book, SHEETS.agreement) === null) return fail([]);
  const cell = namedCell(book, form);
  return cell.ok ? read(cell.value) : cell;
}

/** The block «Avtalet» of the sheet Avtal. @rule WB7 */
export function readFacts(book: OpenBook): Result<ReadFacts, Problem> {
  const text = (form: NamedForm) => readNamed(book, form, (cell) => required(cell, textIn(cell)));
  const year = (form: NamedForm) => readNamed(book, form, (cell) => required(cell, yearIn(cell)));
  const id = readNamed(book, FACTS.id, (cell) => required(cell, codeIn(cell)));
  const [name, nameEnglish] = [text(FACTS.name), text(FACTS.nameEnglish)];
  const [from, to] = [year(FACTS.from), year(FACTS.to)];
  const language = readNamed(book, FACTS.language, languageIn);
  if (!id.ok || !name.ok || !nameEnglish.ok || !from.ok || !to.ok || !language.ok) {
    return fail(problemsOf<Problem>(id, name, nameEnglish, from, to, language));
  }
  return succeed({
    id: id.value,
    name: name.value,
    nameEnglish: nameEnglish.value,
    from: from.value,
    to: to.value,
    language: language.value,
  });
}

function languageIn(cell: InputCell): Result<Language, Problem> {
  const text = required(cell, textIn(cell));
  if (!text.ok) return text;
  const language = LANGUAGES.find((known) => known === text.value);
  if (language !== undefined) return succeed(language);
  const facts = { language: text.value, languages: [...LANGUAGES] };
  return fail([problem("language-unknown", facts, cell.place)]);
}
