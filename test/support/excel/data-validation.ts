import { z } from "zod";
import type { Area } from "./area.ts";
import { cutOut, intersection, isWithin } from "./area.ts";
import { invalidArgument, notImplemented } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import { flagProperty, readOnly } from "./host-object.ts";
import type { MemorySheet, MemoryValidation } from "./model.ts";
import { mayFormat } from "./protection.ts";
import type { Json } from "./protocol.ts";
import { decodeJson } from "./protocol.ts";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const limit = z.union([z.string(), z.number()]);
const comparison = z.strictObject({
  formula1: limit,
  formula2: limit.nullish(),
  operator: z.enum(OPERATORS),
});

/** Excel takes one kind of rule at a time. */
const RULES: Readonly<Record<string, z.ZodType>> = {
  wholeNumber: comparison,
  decimal: comparison,
  textLength: comparison,
  date: comparison,
  time: comparison,
  custom: z.strictObject({ formula: z.string().min(1) }),
  list: z.strictObject({
    inCellDropDown: z.boolean(),
    // A list that is typed out may have 255 characters; a reference begins with its equals sign.
    source: z.string().refine((text) => text.startsWith("=") || text.length <= 255),
  }),
};

const title = z.string().max(32);
const message = z.string().max(255);

const alert = z.strictObject({
  message,
  showAlert: z.boolean(),
  style: z.enum(["Stop", "Warning", "Information"]),
  title,
});

const prompt = z.strictObject({ message, showPrompt: z.boolean(), title });

const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** `range.dataValidation`. */
export function dataValidation(sheet: MemorySheet, areas: readonly Area[]): HostObject {
  const change = (next: Partial<MemoryValidation>): void => {
    mayFormat(sheet, "Cells");
    const before = ruleOver(sheet, areas) ?? emptyRule();
    cutRules(sheet, areas);
    sheet.validations.push({ ...before, ...next, areas });
  };
  return {
    type: "DataValidation",
    properties: {
      Type: readOnly(() => typeOf(sheet, areas)),
      Rule: shaped({
        get: () => decodeJson(ruleOver(sheet, areas)?.rule ?? {}),
        check: (value) => isRule(value),
        set: (rule) => {
          change({ rule });
        },
      }),
      ErrorAlert: shaped({
        get: () => decodeJson(ruleOver(sheet, areas)?.errorAlert ?? NO_ALERT),
        check: (value) => alert.safeParse(value).success,
        set: (errorAlert) => {
          change({ errorAlert });
        },
      }),
      Prompt: shaped({
        get: () => decodeJson(ruleOver(sheet, areas)?.prompt ?? NO_PROMPT),
        check: (value) => prompt.safeParse(value).success,
        set: (text) => {
          change({ prompt: text });
        },
      }),
      IgnoreBlanks: flagProperty(
        () => ruleOver(sheet, areas)?.ignoreBlanks ?? true,
        (ignoreBlanks) => {
          change({ ignoreBlanks });
        },
      ),
    },
    actions: {
      Clear: () => {
        mayFormat(sheet, "Cells");
        cutRules(sheet, areas);
        return undefined;
      },
    },
  };
}

function shaped({
  get,
  check,
  set,
}: {
  readonly get: () => Json;
  readonly check: (value: Json) => boolean;
  readonly set: (value: Json) => void;
}): Property {
  return {
    get,
    set: (value) => {
      if (!check(value)) throw invalidArgument();
      set(value);
    },
  };
}

function isRule(value: Json): boolean {
  if (JSON.stringify(value).includes("_ObjectPathId")) {
    throw notImplemented("DataValidation.rule with a range");
  }
  if (typeof value !== "object" || value === null) return false;
  const kinds = Object.entries(value).filter(([, rule]) => rule !== null);
  const [[kind, rule] = ["", null]] = kinds;
  return kinds.length === 1 && RULES[kind]?.safeParse(rule).success === true;
}

function emptyRule(): MemoryValidation {
  return { areas: [], rule: null, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
}

/** The rule that holds for all of the areas; undefined where there is none or more than one. */
function ruleOver(sheet: MemorySheet, areas: readonly Area[]): MemoryValidation | undefined {
  return sheet.validations.find((one) =>
    areas.every((area) => one.areas.some((other) => isWithin(area, other))),
  );
}

/** Takes rules away from areas; elsewhere they stay. */
function cutRules(sheet: MemorySheet, areas: readonly Area[]): void {
  for (const hole of areas) {
    for (const one of sheet.validations) {
      one.areas = one.areas.flatMap((area) => cutOut(area, hole));
    }
  }
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
}

/** `List`, `None`, or null where the cells do not have the same. */
function typeOf(sheet: MemorySheet, areas: readonly Area[]): string | null {
  const rule = ruleOver(sheet, areas)?.rule;
  if (rule !== undefined && typeof rule === "object" && rule !== null) {
    const [kind = "None"] = Object.keys(rule);
    return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  }
  const touches = sheet.validations.some((one) =>
    one.areas.some((area) => areas.some((other) => intersection(area, other) !== null)),
  );
  return touches ? null : "None";
}
