import type { Area } from "./area.ts";
import { cutOut, intersection } from "./area.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { Refusal, invalidArgument, notImplemented } from "./errors.ts";
import { checkRuleFormula } from "./formula-check.ts";
import type { HostObject, Property } from "./host-object.ts";
import { flagProperty, readOnly, textAt, textProperty } from "./host-object.ts";
import type { MemoryConditional, MemorySheet } from "./model.ts";
import { takeId } from "./model.ts";
import { mayFormat } from "./protection.ts";
import { checkedLook } from "./range-format.ts";

/** `range.conditionalFormats`: those that touch the range, the first to be heeded first. */
export function conditionalFormats(
  factory: ObjectFactory,
  sheet: MemorySheet,
  areas: readonly Area[],
): HostObject {
  const found = (): readonly MemoryConditional[] =>
    sheet.conditionals.filter((one) =>
      one.areas.some((area) => areas.some((other) => intersection(area, other) !== null)),
    );
  const object = (one: MemoryConditional): HostObject => conditionalFormat(factory, sheet, one);
  return {
    type: "ConditionalFormatCollection",
    items: () => found().map(object),
    item: (id) => {
      const one = found().find((format) => format.id === id);
      return one === undefined ? null : object(one);
    },
    objects: {
      Add: (args) => {
        mayFormat(sheet, "Cells");
        const type = textAt(args, 0);
        if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${type})`);
        const id = `{00000000-000E-0000-0000-${String(takeId(factory.book)).padStart(12, "0")}}`;
        const made = { id, type, areas, formula: "", stopIfTrue: false, looks: new Map() };
        // A new one goes before all that are there.
        sheet.conditionals.unshift(made);
        return object(made);
      },
    },
    actions: {
      GetCount: () => found().length,
      ClearAll: () => {
        mayFormat(sheet, "Cells");
        clearConditionals(sheet, areas);
        return undefined;
      },
    },
  };
}

/** Takes conditional formats away from areas; elsewhere they stay. */
export function clearConditionals(sheet: MemorySheet, areas: readonly Area[]): void {
  for (const hole of areas) {
    for (const one of sheet.conditionals) {
      one.areas = one.areas.flatMap((area) => cutOut(area, hole));
    }
  }
  sheet.conditionals = sheet.conditionals.filter((one) => one.areas.length > 0);
}

function conditionalFormat(
  factory: ObjectFactory,
  sheet: MemorySheet,
  one: MemoryConditional,
): HostObject {
  const remove = (): void => {
    sheet.conditionals = sheet.conditionals.filter((other) => other !== one);
  };
  return {
    type: "ConditionalFormat",
    id: one.id,
    properties: {
      Id: readOnly(() => one.id),
      Type: readOnly(() => one.type),
      StopIfTrue: flagProperty(
        () => one.stopIfTrue,
        (value) => {
          one.stopIfTrue = value;
        },
      ),
      Priority: {
        get: () => sheet.conditionals.indexOf(one),
        set: (value) => {
          const last = sheet.conditionals.length - 1;
          if (typeof value !== "number" || value < 0 || value > last) throw invalidArgument();
          remove();
          sheet.conditionals.splice(value, 0, one);
        },
      },
    },
    parts: {
      Custom: () => customFormat(sheet, one),
      CustomOrNullObject: () => customFormat(sheet, one),
    },
    objects: {
      GetRange: () => {
        const [area, ...more] = one.areas;
        if (area === undefined || more.length > 0) throw new Refusal("InvalidOperation");
        return factory.range({ sheet, area });
      },
      GetRangeOrNullObject: () => {
        const [area, ...more] = one.areas;
        return area === undefined || more.length > 0 ? null : factory.range({ sheet, area });
      },
      GetRanges: () => factory.areas(sheet, one.areas),
    },
    actions: {
      Delete: () => {
        mayFormat(sheet, "Cells");
        remove();
        return undefined;
      },
    },
  };
}

function customFormat(sheet: MemorySheet, one: MemoryConditional): HostObject {
  const look = (key: string): Property => ({
    get: () => one.looks.get(key) ?? null,
    set: (value) => {
      mayFormat(sheet, "Cells");
      one.looks.set(key, checkedLook(key, value));
    },
  });
  return {
    type: "CustomConditionalFormat",
    parts: {
      Rule: () => ({
        type: "ConditionalFormatRule",
        properties: {
          Formula: textProperty(
            () => one.formula,
            (value) => {
              mayFormat(sheet, "Cells");
              if (!value.startsWith("=")) throw invalidArgument();
              checkRuleFormula(value);
              one.formula = value;
            },
          ),
        },
      }),
      Format: () => ({
        type: "ConditionalRangeFormat",
        properties: { NumberFormat: look("numberFormat") },
        parts: {
          Fill: () => ({
            type: "ConditionalRangeFill",
            properties: { Color: look("fill.color") },
            actions: {
              Clear: () => {
                one.looks.delete("fill.color");
                return undefined;
              },
            },
          }),
          Font: () => ({
            type: "ConditionalRangeFont",
            properties: {
              Bold: look("font.bold"),
              Italic: look("font.italic"),
              Color: look("font.color"),
              Underline: look("font.underline"),
              Strikethrough: look("font.strikethrough"),
            },
          }),
        },
      }),
    },
  };
}
