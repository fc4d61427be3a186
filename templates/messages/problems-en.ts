import { quoted } from "../text/list-format.ts";
import { reasonText } from "./file-reasons.ts";
import { FILE_KINDS } from "./file-kinds.ts";
import { phrasesIn } from "./phrases.ts";
import type { ProblemSentences } from "./problem-sentences.ts";
import type { Ways } from "./ways.ts";
import { englishWorkbookProblems } from "./workbook-problems-en.ts";
import { englishExcelProblems } from "./excel-problems-en.ts";

const { n, list, quotes, meant } = phrasesIn("en");

const FAULTS = {
  missing: "The field is missing",
  "unknown-field": "The field is not known",
  "wrong-type": "The value is of the wrong kind",
  "wrong-value": "The value cannot be used",
} as const;

/** What the parts of an agreement's file are about. */
const CLAUSES: Readonly<Record<string, string>> = {
  annualCost: "the annual cost",
  population: "the population",
  rounding: "rounding",
  from: "the agreement",
};

/** What the form of a file wants, in words. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: "text in quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object in { }",
  record: "an object in { }",
  array: "a list in [ ]",
};

const clauseName = (clause: string): string => CLAUSES[clause] ?? clause;

/** Where the clauses are written. */
const IN_AGREEMENT = {
  terminal: "in the agreement's file",
  pane: "on the agreement's sheet",
} as const;

/** How an open question is answered. */
const ANSWERS: Readonly<Record<string, (ways: Ways) => string>> = {
  annualCost: ({ choosing, say }) =>
    `Give the amount ${choosing("total")}, or write it ${say(IN_AGREEMENT)}.`,
  population: ({ choosing, say }) =>
    `Give a date ${choosing("populationDate")}, or write it ${say(IN_AGREEMENT)}.`,
  rounding: ({ choosing, say }) =>
    `Give a rule ${choosing("rule")} and a unit ${choosing("unit")}, or write them ${say(IN_AGREEMENT)}.`,
};

/** The sentences in English. */
export const englishProblems: ProblemSentences = {
  "command-unknown": ({ command, commands, nearest }) =>
    `There is no command ${quoted(command)}.${meant(nearest)} There are ${list(commands)}.`,
  "command-missing": ({ commands }) =>
    `No command was given. Choose one of ${list(commands)}; --help shows what they do.`,
  "option-unknown": ({ option, options, nearest }) =>
    `There is no option ${option} here.${meant(nearest)} There are ${list(options)}.`,
  "option-missing": ({ option }) =>
    `The option ${option} is missing. Add it with its value; --help shows examples.`,
  "option-without-value": ({ option }, { writing }) =>
    `The value is missing. Write it ${writing(option)}.`,
  "option-takes-no-value": ({ option, value }) =>
    `The option ${option} takes no value but was given ${quoted(value)}. Remove the value.`,
  "option-doubled": ({ option }) => `The option ${option} stands more than once. Keep one.`,
  "options-exclude": ({ options }) =>
    `The options ${list(options)} cannot be used together. Choose one.`,
  "argument-missing": ({ argument }) =>
    `The ${argument} is missing. Write its name after the command; --help shows examples.`,
  "argument-unexpected": ({ argument }) =>
    `${quoted(argument)} belongs to nothing. Remove it, or put a value with spaces in quotation marks.`,
  "language-unknown": ({ language, languages }) =>
    `There is no language ${quoted(language)}. Choose ${languages.join(" or ")}.`,

  "file-not-found": ({ file }, { say }) =>
    `There is no file ${quoted(file)}. Check its name and ${say({ terminal: "the folder the command is run in", pane: "that it has not been moved" })}.`,
  "file-name-garbled": ({ file }) =>
    `The name ${quoted(file)} is not written in UTF-8, so that the file cannot be reached by it. Rename the file, or its folder, and try again.`,
  "file-not-readable": ({ file, reason }) =>
    `The file ${quoted(file)} cannot be read (${reasonText(reason, "en")}). Check that it is a file, that it is not locked and that you may read it.`,
  "file-too-large": ({ file, bytes, limit }) =>
    `The file ${quoted(file)} has ${n(bytes)} bytes, more than the ${n(limit)} that are taken. Check that it is the right file.`,
  "file-empty": ({ file }) => `The file ${quoted(file)} is empty. Check that it has been saved.`,
  "file-is-workbook": ({ file }) =>
    `The file ${quoted(file)} is a workbook or an archive, not text. Save the sheet as CSV (UTF-8) and give that file.`,
  "file-not-text": ({ file }) =>
    `The file ${quoted(file)} is not text in UTF-8, UTF-16 or Windows-1252. Save it anew, for example as CSV UTF-8 from the spreadsheet.`,
  "file-other-kind": ({ file, kind }) => `The file ${quoted(file)} is ${FILE_KINDS.en[kind]}.`,
  "table-too-long": ({ limit }) =>
    `The table has more rows than the ${n(limit)} that are taken. Check that it is the right file, and remove the rows that are no parties.`,
  "quote-not-closed": ({ text }) =>
    `A quotation mark is opened but not closed properly: ${quoted(text)}. Remove it or add the one that is missing.`,
  "column-missing": ({ columns, found }) =>
    `A column is missing: ${list(columns)}. The table needs headers: party, name, municipality or region, and weight, population, percent, share or key; the row read has ${quotes(found)}.`,
  "column-doubled": ({ headers }) =>
    `The headers ${quotes(headers)} may mean the same, so there is no telling which column counts. Remove or rename the others.`,
  "row-length": ({ cells, columns, separator }) =>
    `The row has ${n(cells)} cells but there are ${n(columns)} headers. See whether the separator ${quoted(separator)} also stands inside a cell; if so, put the cell in quotation marks.`,
  "row-is-sum": ({ label }) =>
    `The row ${quoted(label)} is a sum, not a party, and would be counted twice. Remove it.`,
  "row-is-note": ({ text }) => `The row ${quoted(text)} is a note, not a party. Remove it.`,
  "json-malformed": ({ near }) =>
    `The file is not valid JSON; reading stopped at ${quoted(near)}. Correct the line, or the one before: often a comma, a quotation mark or a brace is missing.`,
  "json-too-deep": ({ limit }) =>
    `The file has braces in more than ${n(limit)} levels, deeper than any agreement. Check that it is the right file.`,
  "agreement-malformed": ({ reason, expected, found }) =>
    `${FAULTS[reason]}${found === "" ? "" : ` (${found})`}${expected === "" ? "" : `; expected: ${EXPECTED[expected] ?? expected}`}. Correct or remove the field.`,

  "number-unreadable": ({ text }) =>
    `${quoted(text)} is not a number. Write it in digits, for example 1 234.50.`,
  "number-ambiguous": ({ text, readings }) =>
    `${quoted(text)} can be read as ${readings.map(n).join(" or ")}. Write ${(readings[0] ?? "").replace(/\B(?=(?:\d{3})+$)/g, " ")} or ${readings[1] ?? ""}0.`,
  "number-is-error": ({ text }) =>
    `The cell holds the error value ${quoted(text)}. Correct the formula in the spreadsheet and save the file again.`,
  "number-exponent": ({ text, digits }) =>
    `${quoted(text)} is written with an exponent, as spreadsheets do where the column is narrow, and may be cut short. Show the whole number (the format Number) and save the file anew; if it is ${n(digits)}, write that.`,
  "unit-mismatch": ({ text, suffix }) =>
    `${quoted(text)} has the ending ${quoted(suffix)}, which is not understood here. Write the whole number in digits, for example 4 000 000.`,
  "year-unreadable": ({ text }) =>
    `${quoted(text)} is not a year. Write four digits, for example 2023.`,
  "date-unreadable": ({ text }) =>
    `${quoted(text)} is not a day. Write YYYY-MM-DD, for example 2022-12-31.`,

  "total-not-finite": ({ total }) => `The total ${total} is no amount. Give a number of kronor.`,
  "total-too-large": ({ total, limit }) =>
    `The total ${n(total)} kr is larger than ${n(limit)} kr, the most that is taken. Check the number of zeros.`,
  "total-off-unit": ({ total, unit, below, above }, { choosing }) =>
    `The total ${n(total)} kr is not a multiple of the unit ${n(unit)} kr. Give ${n(below)} or ${n(above)} kr${unit === "0.01" ? "" : `, or a smaller unit ${choosing("unit")}`}.`,
  "unit-unknown": ({ unit, units }) =>
    `There is no unit ${quoted(unit)}. Choose ${units.map(n).join(", ")} (kr).`,
  "rule-unknown": ({ rule, rules, nearest }) =>
    `There is no rule ${quoted(rule)}.${meant(nearest)} There are ${list(rules)}.`,

  "parties-missing": () => "There is no party to split over. Add at least one row.",
  "party-unnamed": ({ weight }) =>
    `The row${weight === null ? "" : ` with the weight ${n(weight)}`} has no party. Write a name or a code, or remove the row.`,
  "party-doubled": ({ party, times }) =>
    `The party ${quoted(party)} stands more than once; this is time ${n(times)}. Keep one of them.`,
  "weight-missing": ({ party }) =>
    `The weight of ${quoted(party)} is missing. Write 0 if the party is not to pay, else its weight.`,
  "weight-negative": ({ party, weight }) =>
    `The weight ${n(weight)} of ${quoted(party)} is negative. Write 0 or more.`,
  "weight-not-whole": ({ party, weight }) =>
    `The weight ${n(weight)} of ${quoted(party)} is not a whole number, as persons are. Write a whole number, or name the column «percent» or «share» if that is what it holds.`,
  "weight-not-finite": ({ party, weight }) =>
    `The weight ${weight} of ${quoted(party)} is not a number. Give a whole number.`,
  "weights-all-zero": ({ parties }) =>
    `All ${n(parties)} weights are 0, so there is nothing to split by. Give at least one weight above 0.`,
  "order-missing": ({ party }) =>
    `The order of ${quoted(party)} is missing. Give every row a number of its own, or remove the column.`,
  "order-not-whole": ({ party, order }) =>
    `The order ${n(order)} of ${quoted(party)} is not a whole number. Write a whole number.`,
  "order-doubled": ({ party, order, other }) =>
    `The order ${n(order)} of ${quoted(party)} is ${quoted(other)}'s already. Give every row a number of its own.`,
  "percentages-mixed": ({ party, text }) =>
    `${text === "" ? "Nothing" : quoted(text)} for ${quoted(party)} lacks the % sign that other rows have. Write all of them alike.`,
  "percentages-not-hundred": ({ sum, missing, whole }) =>
    `The shares make ${n(sum)}, not ${n(whole)}: the difference is ${n(missing)}. Correct them so that they make exactly ${n(whole)}. If they are weights of another kind, name the column «key».`,

  "too-few-units": ({ rule, units, parties }) =>
    `The rule ${rule} gives every party at least one unit, but ${n(units)} ${units === "1" ? "unit does" : "units do"} not go round ${n(parties)} parties. Choose another rule or a smaller unit.`,
  "residual-party-unknown": ({ party, parties, nearest }) =>
    `There is no party ${quoted(party)} for the residual to go to.${meant(nearest)} There are ${list(parties)}.`,
  "residual-party-without-weight": ({ party }) =>
    `${quoted(party)} has the weight 0 and cannot take the residual. Choose a party that pays.`,
  "residual-negative": ({ party, residual }) =>
    `When the others have been rounded, ${n(residual)} units are left for ${quoted(party)}: less than nothing. Choose another rule or a smaller unit.`,
  "tie-between-groups": ({ group, tied, units }, { choosing, say }) =>
    `${n(units)} odd ${units === 1 ? "unit" : "units"} in ${quoted(group.en)} may go to ${tied.map(({ en }) => en).join(" or ")}, whose claims are equal. Say who takes it ${choosing("oddUnitTo")}, or ${say({ terminal: "with oddUnitTo in the agreement's file", pane: "in the column Odd unit on the sheet of keys" })}.`,

  "municipality-unknown": ({ municipality, nearest }) =>
    `No municipality has the name or code ${quoted(municipality)}.${nearest.length === 0 ? "" : ` Nearest: ${list(nearest)}.`} Correct the name, or write the municipality's code.`,
  "municipality-ended": ({ code, name, since, successor }) =>
    `The code ${code} of ${name} holds no longer: since ${since} it is ${successor}. Write ${successor}, or choose an earlier date.`,
  "region-unknown": ({ code }) =>
    `No region has the code ${quoted(code)}. Write the county's code of two digits, for example 20 for Dalarna, or let the party be of the kind other.`,
  "municipality-name-mismatch": ({ code, name, registered, other }) =>
    other === null
      ? `The code ${code} is ${registered}, but the name is ${quoted(name)}, which is no municipality's. Correct the name, or write the code alone.`
      : `The code ${code} is ${registered}, but the name is ${name}, whose code is ${other}. Correct the code or the name.`,
  "population-missing": ({ code, basis }) =>
    `The population of ${code} is missing in ${quoted(basis)}. Add its row to the table of populations, or choose another date.`,
  "population-doubled": ({ code, basis }) =>
    `The population of ${code} in ${quoted(basis)} stands more than once. Keep one of the rows.`,
  "population-date-unknown": ({ date, dates }) =>
    `The population on ${date} is not at hand. Choose one of the dates ${list(dates)}.`,

  "agreement-unknown": ({ agreement, agreements, nearest }) =>
    `There is no agreement ${quoted(agreement)}, and no file of that name.${meant(nearest)} The packaged agreements are ${list(agreements)}.`,
  "year-outside-agreement": ({ agreement, year, from, to }) =>
    `The agreement ${agreement} holds for ${String(from)}–${String(to)}, not for ${String(year)}. Choose a year in between.`,
  "clause-missing": ({ clause, year }, { say }) =>
    `The agreement says nothing of ${clauseName(clause)} for ${String(year)}. Add a clause ${say({ terminal: "to the agreement's file", pane: "on the agreement's sheet" })}.`,
  "clause-overlap": ({ clause, year }) =>
    `Two clauses on ${clauseName(clause)} both hold in ${String(year)}. Let one end before the other begins.`,
  "clause-ends-before-start": ({ clause, from, to }) =>
    `The clause on ${clauseName(clause)} ends in ${String(to)}, before its start in ${String(from)}. Correct the years.`,
  "clause-open": ({ year, question, clause, dates }, ways) =>
    `The documents leave a question open for ${String(year)}: ${question.en} ${ANSWERS[clause]?.(ways) ?? ""}${dates.length === 0 ? "" : ways.say({ terminal: ` Dates at hand: ${list(dates)}.`, pane: "" })}`,
  "code-unusable": ({ code }) =>
    `The code or name ${quoted(code)} cannot be used: *, ?, ~, <, > and = mean something else in formulas, «SCB» with a date is Statistics Sweden's own basis, and case alone does not tell two names apart. Choose another of letters and digits.`,
  "party-unlisted": ({ code }) =>
    `The code ${quoted(code)} is named here but is not among the agreement's parties. Add the party or correct the code.`,
  "party-keyless": ({ code, name }) =>
    `The party ${name} (${code}) is in no key and would pay nothing. Put it in a key, or remove it.`,
  "group-code-taken": ({ code }) =>
    `The group ${quoted(code)} has a code that a party, another group or the agreement has already. Give it one of its own.`,
  "source-unknown": ({ source }) =>
    `The source ${quoted(source)} is not among the agreement's sources. Add it or correct the name.`,
  "published-table-unknown": ({ table }, { say }) =>
    `The published table ${quoted(table)} is not ${say({ terminal: "in the agreement's file", pane: "on the sheet of published tables" })}. Add it or correct the name.`,
  "published-table-doubled": ({ table }) =>
    `Two published tables have the same name or year: ${quoted(table)}. Keep one, or give each its own.`,
  "published-population-missing": ({ table, code }, { choosing }) =>
    `The published table ${quoted(table)} has no population for ${code}. Add it, or give a date ${choosing("populationDate")}.`,
  "odd-unit-unlisted": ({ code }) =>
    `The clause on the odd unit names ${quoted(code)}, which has no percentage in the key. Correct the code.`,
  "odd-unit-party-unknown": ({ party, parties, nearest }) =>
    `${quoted(party)} has no percentage in the agreement and cannot take an odd unit.${meant(nearest)} Those who can are ${list(parties)}.`,
  "explained-party-unknown": ({ party, parties, nearest }) =>
    `There is no party or group ${quoted(party)}.${meant(nearest)} There are ${list(parties)}.`,

  ...englishWorkbookProblems,
  ...englishExcelProblems,
};
