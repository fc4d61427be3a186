import type { z } from "zod";
import type {
  Agreement,
  AgreementFault,
  MunicipalityRegister,
  Problem,
  Result,
} from "../engine/index.ts";
import { checkAgreement, fail, problem, succeed } from "../engine/index.ts";
import { AGREEMENT_FORMAT, agreementForm } from "./agreement-form.ts";
import { nearestTo } from "./nearest-name.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import { parseJson } from "./json-text.ts";

/**
 * Reads an agreement file and checks it: form, parties, keys, clauses, sources.
 *
 * @returns the agreement, or every fault with its place in the file
 * @rule AG1
 */
export function readAgreement(
  source: FileBytes,
  register: MunicipalityRegister,
): Result<Agreement, Problem> {
  const text = decodeText(source);
  if (!text.ok) return text;
  const json = parseJson(source.file, text.value);
  if (!json.ok) return json;
  const newer = newerForm(json.value);
  if (newer !== null) {
    const facts = { found: newer, known: AGREEMENT_FORMAT };
    return fail([problem("agreement-newer", facts, { kind: "file", file: source.file })]);
  }
  const form = agreementForm.safeParse(json.value);
  if (!form.success) {
    const issues = form.error.issues.slice(0, MOST_FAULTS);
    return fail(issues.flatMap((issue) => faults(source.file, json.value, issue)));
  }
  const { format: _format, ...agreement } = form.data;
  const problems = checkAgreement(agreement, register);
  if (problems.length === 0) return succeed(agreement);
  return fail(problems.map((found) => withNearest(found, register)));
}

/** The form of a file of a later version; null where it is of this one, or of none. */
function newerForm(json: unknown): string | null {
  if (typeof json !== "object" || json === null || !("format" in json)) return null;
  const { format } = json;
  if (typeof format !== "string") return null;
  const [name, known] = AGREEMENT_FORMAT.split("/");
  const [own, number = ""] = format.split("/");
  return own === name && /^\d+$/.test(number) && Number(number) > Number(known) ? format : null;
}

/** After so many faults it is another kind of file; the rest would tell nothing more. */
const MOST_FAULTS = 100;

function faults(file: string, json: unknown, issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .slice(0, MOST_FAULTS)
      .map((key) =>
        fault(file, [...issue.path, key], { reason: "unknown-field", expected: "", found: "" }),
      );
  }
  const found = valueAt(json, issue.path);
  const reason: AgreementFault =
    found === undefined ? "missing" : issue.code === "invalid_type" ? "wrong-type" : "wrong-value";
  return [fault(file, issue.path, { reason, expected: expected(issue), found: shown(found) })];
}

function fault(
  file: string,
  keys: readonly PropertyKey[],
  facts: { reason: AgreementFault; expected: string; found: string },
): Problem {
  const path = pathText(keys);
  return problem("agreement-malformed", { path, ...facts }, { kind: "file", file, path });
}

/** What the form wanted, in signs rather than words. */
function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "invalid_union":
      return issue.discriminator ?? "";
    case "too_small":
      return `≥ ${String(issue.minimum)}`;
    case "too_big":
      return `≤ ${String(issue.maximum)}`;
    case "invalid_format":
      return issue.pattern ?? issue.format;
    case "custom":
      return issue.message;
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_key":
    case "invalid_element":
      return "";
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }, json);
}

function shown(value: unknown): string {
  const text = value === undefined ? "" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function pathText(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${String(key)}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** The engine knows that a code is unknown; which one was meant is a matter of spelling. */
function withNearest(found: Problem, { municipalities }: MunicipalityRegister): Problem {
  if (found.code !== "municipality-unknown") return found;
  const names = municipalities.flatMap(({ code, name }) => [code, name]);
  const nearest = nearestTo(found.facts.municipality, names);
  return problem("municipality-unknown", { ...found.facts, nearest }, found.place);
}
