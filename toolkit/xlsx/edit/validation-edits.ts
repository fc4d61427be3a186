import { invariant } from "../../../engine/index.ts";
import type { Area, Validate, ValidationRule } from "../../workbook.ts";
import { areaText, areaWithout, parseAreas } from "../../cells/address.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { shortened } from "../../cells/short-text.ts";
import {
  append,
  childMade,
  element,
  recount,
  removeChild,
  setAttribute,
  textElement,
} from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childrenNamed } from "../xml/node.ts";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** Says what may be typed in an area; what was said there before no longer holds. */
export function validate(draft: Draft, step: Validate): void {
  const { sheet, area, rule, title, message, isAdvice = false } = step;
  const { root } = sheetOf(draft, sheet).xml;
  const list = childMade(root, "dataValidations", SHEET_ORDER);
  for (const present of childrenNamed(list, "dataValidation")) release(list, present, area);
  const { type, operator, formulas } = ruleXml(rule);
  const attributes = {
    type,
    ...(isAdvice ? { errorStyle: "warning" } : {}),
    operator,
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: shortened(title, LONGEST_TITLE),
    error: shortened(message, LONGEST_MESSAGE),
    sqref: areaText(area),
  };
  const children = formulas.map((text, index) =>
    textElement(`${root.prefix}formula${String(index + 1)}`, text),
  );
  append(list, element(`${root.prefix}dataValidation`, attributes, children));
  recount(list);
}

/** Takes an area out of another validation: Excel allows no cell to have two. */
function release(list: XmlNode, present: XmlNode, area: Area): void {
  const areas = parseAreas(present.attributes.get("sqref") ?? "");
  const rest = areas.flatMap((one) => areaWithout(one, area));
  if (rest.length === 0) removeChild(list, present);
  else if (rest.length !== areas.length || rest.some((one, index) => one !== areas[index])) {
    setAttribute(present, "sqref", rest.map(areaText).join(" "));
  }
}

interface RuleXml {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleXml(rule: ValidationRule): RuleXml {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulas: [listLiteral(rule.values)] };
    case "cells":
      return { type: "list", formulas: [rule.reference] };
    case "whole-from":
      return { type: "whole", operator: "greaterThanOrEqual", formulas: [String(rule.least)] };
    case "decimal-between":
      return { type: "decimal", formulas: [String(rule.least), String(rule.most)] };
    case "date":
      return { type: "date", formulas: ["1", String(LAST_DAY)] };
  }
}

function listLiteral(values: readonly string[]): string {
  const list = values.join(",");
  const isFit = list.length <= LONGEST_LIST && values.every((value) => !value.includes(","));
  invariant(isFit, "WB5", "a list of choices is at most 255 characters, with no comma in a choice");
  return `"${list.replaceAll('"', '""')}"`;
}
