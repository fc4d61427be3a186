import type { Choices, Language, Place, Problem, Result } from "../../engine/index.ts";
import { fail, LANGUAGES, problem, problemsOf, succeed } from "../../engine/index.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import { CHOICES, FACTS } from "../../templates/forms/names.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import type { InputCell } from "./cell-values.ts";
import { codeIn, dateIn, numberIn, required, textIn, yearIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt, presentSheet } from "../book/find-grids.ts";
import { ruleIn, unitIn } from "./rounding-cells.ts";
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

/** What is chosen for the run, and where it is. */
export interface ReadChoices {
  readonly year: number;
  readonly choices: Choices;
  readonly places: Readonly<Partial<Record<keyof Choices, Place>>>;
}

/** Whether a workbook is ours, and of a form that this program knows. @rule WB6 */
export function checkFormat(book: OpenBook): readonly Problem[] {
  const place: Place = { kind: "file", file: book.file };
  const isOurs = book.present.names.some(({ name }) => name === SHEETS.agreement.bookName);
  if (!isOurs) return [problem("workbook-foreign", { file: book.file }, place)];
  if (pointedAt(book, FACTS.format.name) === null) return [];
  const format = readNamed(book, FACTS.format, (cell) => required(cell, numberIn(cell)));
  if (!format.ok) return format.problems;
  if (format.value.lte(BOOK_FORMAT)) return [];
  const facts = { file: book.file, found: format.value.toFixed(), known: String(BOOK_FORMAT) };
  return [problem("workbook-newer", facts, place)];
}

function readNamed<Value>(
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

/** The block «Val för körningen» of the sheet Avtal; a blank leaves it to the agreement. @rule WB7 CO1 */
export function readBookChoices(book: OpenBook): Result<ReadChoices, Problem> {
  const year = readNamed(book, CHOICES.year, (cell) => required(cell, yearIn(cell)));
  const annualCost = readNamed(book, CHOICES.annualCost, numberIn);
  const populationDate = readNamed(book, CHOICES.populationDate, dateIn);
  const rule = readNamed(book, CHOICES.rule, ruleIn);
  const unit = readNamed(book, CHOICES.unit, unitIn);
  const oddUnitTo = readNamed(book, CHOICES.oddUnitTo, codeIn);
  if (!year.ok || !annualCost.ok || !populationDate.ok || !rule.ok || !unit.ok || !oddUnitTo.ok) {
    return fail(problemsOf<Problem>(year, annualCost, populationDate, rule, unit, oddUnitTo));
  }
  return succeed({
    year: year.value,
    choices: {
      annualCost: annualCost.value ?? undefined,
      populationDate: populationDate.value ?? undefined,
      rule: rule.value ?? undefined,
      unit: unit.value ?? undefined,
      oddUnitTo: oddUnitTo.value ?? undefined,
    },
    places: choicePlaces(book),
  });
}

function choicePlaces(book: OpenBook): ReadChoices["places"] {
  const { year: _year, ...forms } = CHOICES;
  return Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => {
      const cell = namedCell(book, form);
      return cell.ok ? [[name, cell.value.place]] : [];
    }),
  );
}
