import type { Language, Origin, Source, TraceNode, YearSplit } from "../../engine/index.ts";
import { decisionText } from "../forms/decisions.ts";
import { harmless } from "../text/list-format.ts";
import { wordsIn } from "./words-in.ts";

/** A source on one line: title, reference, its own date, and when it was fetched. @rule PO1 */
export function sourceText(
  { title, reference, dated, fetched }: Source,
  language: Language,
): string {
  const own = dated === null ? [] : [dated];
  const facts = [title, reference, ...own, `${wordsIn(language).fetched} ${fetched}`];
  return harmless(facts.join("; "));
}

/** The language, and how a document is cited in it: in full, or by the mark of a note. */
export interface Citing {
  readonly language: Language;
  readonly cite: (source: Source) => string;
}

/** Cites every document in full. */
export function citingInFull(language: Language): Citing {
  return { language, cite: (source) => sourceText(source, language) };
}

/** Who decided a value: a document, the user or the program. @rule CO1 */
export function originText(origin: Origin, { language, cite }: Citing): string {
  const { ownChoice, ownDefault } = wordsIn(language);
  if (origin.kind === "clause") return cite(origin.source);
  return origin.kind === "choice"
    ? harmless(decisionText(origin.decision)) || ownChoice
    : ownDefault;
}

/** Who decided a rounding: once where one did, rule and unit apart where two did. @rule CO1 */
export function roundingOriginText({ rule, unit }: YearSplit["rounding"], citing: Citing): string {
  const [byRule, byUnit] = [originText(rule, citing), originText(unit, citing)];
  if (byRule === byUnit) return byRule;
  const words = wordsIn(citing.language);
  return `${words.rule.toLowerCase()}: ${byRule}; ${words.unit}: ${byUnit}`;
}

/** Who decided a number of a trace and where it was read: none, one or both. @rule AU1 */
export function decidedBy(
  { origin, source }: Pick<TraceNode, "origin" | "source">,
  citing: Citing,
): readonly string[] {
  if (source === null) return origin === null ? [] : [originText(origin, citing)];
  const own = origin?.kind === "choice" ? [originText(origin, citing)] : [];
  return [...own, citing.cite(source)];
}
