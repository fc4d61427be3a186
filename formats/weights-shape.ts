import type { MunicipalityRegister } from "../engine/index.ts";
import { codeAndName, knownMunicipality } from "./municipality-name.ts";
import { plainCell } from "./row-cells.ts";
import { isNoteLabel } from "./row-labels.ts";
import type { FilledRow, TableShape } from "./separated-table.ts";
import { isWeightsHeader } from "./weights-columns.ts";

/**
 * Where a table of parties begins and ends: at headers that name parties and weights, or
 * what else the table has, and before notes that stand below a blank line.
 *
 * @rule RD3 RD4
 */
export function weightsShape(
  register: MunicipalityRegister,
  isHeader: TableShape["isHeader"] = isWeightsHeader,
): TableShape {
  return {
    isHeader,
    countRows: (rows) => {
      const start = rows.findIndex((row) => row.isBelowBlank && beginsNotes(row));
      // A row among the notes that may be a party is no note, and then nothing is.
      const isEnd = start !== -1 && rows.slice(start).every((row) => isNote(row, register));
      return isEnd ? start : rows.length;
    },
  };
}

/** A first note says that it is one, or is a sentence that stands alone. */
function beginsNotes({ cells }: FilledRow): boolean {
  const [first = "", ...others] = cells.map(plainCell);
  if (isNoteLabel(first)) return true;
  const isAlone = others.every((cell) => cell === "");
  return isAlone && (first.includes(":") || first.split(" ").length >= WORDS_OF_A_SENTENCE);
}

const WORDS_OF_A_SENTENCE = 4;

/** A number beside a text is a party's weight, and so may a missing one be beside a municipality's name. */
function isNote({ cells }: FilledRow, register: MunicipalityRegister): boolean {
  const [first = "", ...others] = cells.map(plainCell);
  if (isNoteLabel(first)) return true;
  const named = knownMunicipality(register, codeAndName(first)?.name ?? first);
  return (
    named === null &&
    !others.some((cell) => /^[-−–(]?\d[\d\s.,]*\)? ?(?:%|\p{L}{0,8})$/u.test(cell))
  );
}
