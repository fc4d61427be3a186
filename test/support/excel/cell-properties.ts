import { z } from "zod";
import type { Area } from "./area.ts";
import { columnsOf, isUnbounded, rowsOf } from "./area.ts";
import { eachCell } from "./cells.ts";
import { addressOf } from "./object-factory.ts";
import { invalidArgument, notImplemented } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import type { CellsOfSheet } from "./model.ts";
import { mayFormat } from "./protection.ts";
import type { Json } from "./protocol.ts";
import { rangeFormat } from "./range-format.ts";

/** The sides of a cell, as `getCellProperties` names them. */
const SIDES = {
  bottom: "EdgeBottom",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
} as const;

const wanted = z.strictObject({
  address: z.boolean().nullish(),
  format: z.record(z.string(), z.unknown()).nullish(),
});

const parts = z.record(z.string(), z.unknown());

/** `range.getCellProperties(options)`: for every cell what was asked for. */
export function cellProperties({ sheet, area }: CellsOfSheet, options: Json): Json {
  if (isUnbounded(area)) throw invalidArgument();
  const { address, format } = known(wanted, options);
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (_none, right) => {
      const here = oneCell(area.top + down, area.left + right);
      return {
        ...(address === true ? { address: addressOf({ sheet, area: here }) } : {}),
        ...(format === undefined || format === null
          ? {}
          : { format: told(rangeFormat(sheet, [here]), format) }),
      };
    }),
  );
}

function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function known<T>(form: z.ZodType<T>, value: unknown): T {
  const read = form.safeParse(value);
  if (!read.success) throw notImplemented(`Range.cellProperties ${JSON.stringify(value)}`);
  return read.data;
}

/** Asked for with `true`, a property is told; asked for with more, a part is. */
function told(object: HostObject, asked: Readonly<Record<string, unknown>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, value]) => value !== false && value !== null)
      .map(([name, value]): [string, Json] => {
        if (value === true) return [name, toldWhole(object, name)];
        const within = known(parts, value);
        if (name === "borders") return [name, toldBorders(partOf(object, name), within)];
        return [name, told(partOf(object, name), within)];
      }),
  );
}

/** Asked for whole, a part that is no property is told with all that it has. */
function toldWhole(object: HostObject, name: string): Json {
  const part = object.properties?.[capital(name)] === undefined ? partOf(object, name) : null;
  if (part === null) return propertyOf(object, name).get();
  return Object.fromEntries(
    Object.entries(part.properties ?? {}).map(([key, { get }]) => [small(key), get()]),
  );
}

function toldBorders(borders: HostObject, asked: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(SIDES).map(([side, edge]) => [side, told(borderOf(borders, edge), asked)]),
  );
}

const settable = z.strictObject({ format: parts.nullish() });

/** `range.setCellProperties(rows)`: each cell gets what its place holds; `{}` leaves it alone. */
export function setCellProperties({ sheet, area }: CellsOfSheet, rows: Json): void {
  if (!Array.isArray(rows)) throw invalidArgument();
  mayFormat(sheet, "Cells");
  eachCell(area, rows, (row, column, one) => {
    const { format } = known(settable, one);
    if (format !== undefined && format !== null) {
      change(rangeFormat(sheet, [oneCell(row, column)]), format);
    }
  });
}

function change(object: HostObject, wants: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(wants)) {
    if (value === null) continue;
    if (typeof value === "object") changePart(partOf(object, name), name, known(parts, value));
    else setProperty(object, name, value);
  }
}

function setProperty(object: HostObject, name: string, value: unknown): void {
  const { set } = propertyOf(object, name);
  if (set === undefined) throw notImplemented(`${object.type}.${name} set as a cell property`);
  set(valueOf(value));
}

function changePart(
  part: HostObject,
  name: string,
  wants: Readonly<Record<string, unknown>>,
): void {
  if (name !== "borders") {
    change(part, wants);
    return;
  }
  for (const [side, line] of Object.entries(wants)) {
    const edge = Object.entries(SIDES).find(([one]) => one === side)?.[1];
    if (edge === undefined) throw notImplemented(`Range.setCellProperties borders.${side}`);
    // The style comes last: colour and weight alone would draw a line.
    const { style, ...rest } = known(parts, line);
    change(borderOf(part, edge), { ...rest, ...(style === undefined ? {} : { style }) });
  }
}

function valueOf(value: unknown): Json {
  const isPlain = typeof value === "string" || typeof value === "number";
  if (isPlain || typeof value === "boolean") return value;
  throw invalidArgument();
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function small(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function propertyOf(object: HostObject, name: string): Property {
  const property = object.properties?.[capital(name)];
  if (property === undefined) throw notImplemented(`${object.type}.${name} as a cell property`);
  return property;
}

function partOf(object: HostObject, name: string): HostObject {
  const part = object.parts?.[capital(name)]?.();
  if (part === undefined || part === null) {
    throw notImplemented(`${object.type}.${name} as a cell property`);
  }
  return part;
}

function borderOf(borders: HostObject, edge: string): HostObject {
  const border = borders.item?.(edge);
  if (border === undefined || border === null) throw invalidArgument();
  return border;
}
