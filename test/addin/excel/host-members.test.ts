import { expect, test } from "vitest";
import { z } from "zod";
import { client } from "../../support/excel/client.ts";
import type { Arguments, HostObject } from "../../support/excel/host-object.ts";
import { makeExcelHost } from "../../support/excel/host.ts";
import { makeFactory, makeWorkbook } from "../../support/excel/workbook.ts";

/** What the client's classes say of themselves. */
const described = z.object({
  _scalarPropertyOriginalNames: z.array(z.string()).optional(),
  _navigationPropertyNames: z.array(z.string()).optional(),
  _isCollection: z.boolean().optional(),
});

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Members of an object that the client's class of that name does not have. */
function unknownMembers(object: HostObject): readonly string[] {
  const kind: unknown = Reflect.get(client.Excel, object.type);
  if (typeof kind !== "function") return [object.type];
  const prototype: object = kind.prototype;
  const read = (name: string): unknown => Reflect.get(prototype, name);
  const told = described.parse({
    _scalarPropertyOriginalNames: read("_scalarPropertyOriginalNames"),
    _navigationPropertyNames: read("_navigationPropertyNames"),
    _isCollection: read("_isCollection"),
  });
  const methods = Object.keys({ ...object.objects, ...object.actions });
  const parts = (told._navigationPropertyNames ?? []).map(capital);
  const names = told._scalarPropertyOriginalNames ?? [];
  return [
    ...Object.keys(object.properties ?? {}).filter((name) => !names.includes(name)),
    ...Object.keys(object.parts ?? {}).filter((name) => !parts.includes(name)),
    ...methods.filter(
      (name) =>
        !(name in prototype) && !(`${name.charAt(0).toLowerCase()}${name.slice(1)}` in prototype),
    ),
    ...((object.items === undefined) === (told._isCollection === true) ? ["items"] : []),
  ].map((name) => `${object.type}.${name}`);
}

/** All that is reached from objects by their parts and items, one of each class. */
function reached(
  roots: readonly (HostObject | null | undefined)[],
): ReadonlyMap<string, HostObject> {
  const found = new Map<string, HostObject>();
  const visit = (object: HostObject | null | undefined): void => {
    if (object === null || object === undefined || found.has(object.type)) return;
    found.set(object.type, object);
    for (const part of Object.values(object.parts ?? {})) visit(part());
    for (const item of object.items?.() ?? []) visit(item);
  };
  for (const root of roots) visit(root);
  return found;
}

test("[WB1] whatever the host answers to is a member of the client's class", () => {
  const host = makeExcelHost({ names: { Ruta: "Sheet1!$A$1" } });
  const factory = makeFactory(host.book);
  const sheet = host.sheet("Sheet1");
  const worksheet = factory.worksheet(sheet);
  const range = factory.range({ sheet, area: { top: 0, left: 0, bottom: 2, right: 1 } });
  const values = (...given: readonly unknown[]): Arguments =>
    given.map((value) => ({ kind: "value", value }));
  worksheet.parts?.["Tables"]?.()?.objects?.["Add"]?.(values("A1:B3", true));
  range.parts?.["ConditionalFormats"]?.()?.objects?.["Add"]?.(values("Custom"));
  worksheet.parts?.["Charts"]?.()?.objects?.["Add"]?.([
    { kind: "value", value: "BarClustered" },
    { kind: "object", object: range },
  ]);
  host.book.names.length = 0;
  const named = worksheet.parts?.["Names"]?.()?.objects?.["Add"]?.(values("Lokal", "=Sheet1!$A$1"));
  const tables = range.objects?.["GetTables"]?.([]);
  const areas = factory.areas(sheet, []);
  const found = reached([makeWorkbook(factory), range, areas, named, tables]);
  expect(found.size).toBeGreaterThan(40);
  expect([...found.values()].flatMap(unknownMembers)).toEqual([
    // The client sets `showGridlines` under another name.
    "Worksheet.Gridlines",
  ]);
});
