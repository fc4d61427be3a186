import { absoluteName, quotedSheet, splitReference } from "./area.ts";
import { contentOf } from "./entry.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsOfName } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { Argument, HostObject } from "./host-object.ts";
import { flagProperty, optionalTextAt, readOnly, textAt, textProperty } from "./host-object.ts";
import type { CellContent, CellsOfSheet, MemoryBook, MemoryName, MemorySheet } from "./model.ts";
import { isSameName, sheetNamed } from "./model.ts";
import { checkNewName } from "./names-taken.ts";

/** `workbook.names`, which leaves out a sheet's own names, and with a sheet `worksheet.names`. */
export function nameCollection(factory: ObjectFactory, scope: MemorySheet | null): HostObject {
  const { book } = factory;
  const found = (): MemoryName[] => (scope === null ? book.names : scope.names);
  const object = (name: MemoryName): HostObject => namedItem(factory, scope, name);
  return {
    type: "NamedItemCollection",
    items: () => found().map(object),
    item: (key) => {
      const name = found().find((one) => isSameName(one.name, String(key)));
      return name === undefined ? null : object(name);
    },
    objects: {
      Add: (args) => {
        const text = textAt(args, 0);
        checkNewName(book, scope, text);
        const formula = formulaGiven(book, args[1]);
        const comment = optionalTextAt(args, 2) ?? "";
        const name = { name: text, formula, comment, visible: true };
        found().push(name);
        return object(name);
      },
    },
    actions: { GetCount: () => found().length },
  };
}

/** What a name is to stand for, as a formula: a range or a text that begins with `=`. */
function formulaGiven(book: MemoryBook, argument: Argument | undefined): string {
  if (argument?.kind === "object") {
    const cells = argument.object?.cells;
    if (cells === undefined) throw invalidArgument();
    return `=${referenceOf(cells)}`;
  }
  const text = argument?.value;
  if (typeof text !== "string") throw invalidArgument();
  return checkedFormula(book, text);
}

/** A formula whose sheet there is; Excel refuses one that it cannot read. */
function checkedFormula(book: MemoryBook, text: string): string {
  if (!/^=./s.test(text)) throw invalidArgument();
  const { sheet } = splitReference(text.slice(1));
  const isReference = sheet !== null && /^'?[^'()"&+*/,{}]+'?$/.test(sheet);
  if (isReference && sheet !== "#REF" && sheetNamed(book, sheet) === undefined) {
    throw invalidArgument();
  }
  return text;
}

/** `Parter!$A$4`. */
export function referenceOf({ sheet, area }: CellsOfSheet): string {
  return `${quotedSheet(sheet.name)}!${absoluteName(area)}`;
}

function namedItem(
  factory: ObjectFactory,
  scope: MemorySheet | null,
  name: MemoryName,
): HostObject {
  const range = (): HostObject | null => {
    const cells = cellsOfName(factory.book, name);
    return cells === null ? null : factory.range(cells);
  };
  return {
    type: "NamedItem",
    id: name.name,
    properties: {
      Name: readOnly(() => name.name),
      Formula: textProperty(
        () => name.formula,
        (text) => {
          name.formula = checkedFormula(factory.book, text);
        },
      ),
      Comment: textProperty(
        () => name.comment,
        (text) => {
          name.comment = text;
        },
      ),
      Visible: flagProperty(
        () => name.visible,
        (value) => {
          name.visible = value;
        },
      ),
      Scope: readOnly(() => (scope === null ? "Workbook" : "Worksheet")),
      Type: readOnly(() => kindOf(factory.book, name).type),
      Value: readOnly(() => kindOf(factory.book, name).value),
    },
    parts: {
      Worksheet: () => {
        if (scope === null) throw new Refusal("InvalidOperation");
        return factory.worksheet(scope);
      },
      WorksheetOrNullObject: () => (scope === null ? null : factory.worksheet(scope)),
    },
    objects: {
      GetRange: () => {
        const found = range();
        if (found === null) throw new Refusal("ItemNotFound");
        return found;
      },
      GetRangeOrNullObject: range,
    },
    actions: {
      Delete: () => {
        const remaining = (names: MemoryName[]): MemoryName[] =>
          names.filter((one) => one !== name);
        if (scope === null) factory.book.names = remaining(factory.book.names);
        else scope.names = remaining(scope.names);
        return undefined;
      },
    },
  };
}

/** What a name stands for: a range and its address, or what its formula comes to. */
function kindOf(
  book: MemoryBook,
  name: MemoryName,
): { type: string; value: string | number | boolean } {
  const cells = cellsOfName(book, name);
  if (cells !== null) return { type: "Range", value: referenceOf(cells) };
  if (name.formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  const constant = /^="(.*)"$/s.exec(name.formula)?.[1];
  if (constant !== undefined) return { type: "String", value: constant.replaceAll('""', '"') };
  const content = contentOf(
    numberOr(name.formula.slice(1)) ?? book.calculate(name.formula, "", ""),
  );
  return { type: typeOf(content), value: plainOf(content) };
}

function numberOr(text: string): number | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

function plainOf(content: CellContent): string | number | boolean {
  return typeof content === "object" ? (content?.error ?? "") : content;
}

function typeOf(content: CellContent): string {
  if (typeof content === "object") return "Error";
  if (typeof content === "string") return "String";
  return typeof content === "number" ? "Double" : "Boolean";
}
