import sax from "sax";
import type { LedgerChoices, LedgerFile, Problem, Result } from "../../engine/index.ts";
import { fail, problem } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { findings } from "./findings.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import { statedBalances } from "./sie-balances.ts";
import { emptyHeader } from "./sie-header.ts";
import { finishSie } from "./sie-ledger.ts";
import { stateBalances } from "./sie5-balances.ts";
import type { Attributes, Sie5State } from "./sie5-elements.ts";
import { closeElement, openElement } from "./sie5-elements.ts";
import { sumCollector } from "./sum-collector.ts";

const NAMESPACE = "http://www.sie.se/sie5";

/** The two roots: a whole ledger, which is signed, and entries for import. */
const ROOTS: ReadonlySet<string> = new Set(["Sie", "SieEntry"]);

/**
 * Reads a file of SIE 5. Rows that are struck out do not count; a row's own day in the
 * ledger decides its month, else the entry's. Without entries the balances of months
 * are read, which are cumulative, unlike those of SIE 4.
 *
 * @param file - its name, for messages
 * @rule LE1 LE4 LE5 LE7
 */
export function sie5Reader(file: string, choices: LedgerChoices): LedgerReader {
  const found = findings(file);
  const state: Sie5State = {
    found,
    header: emptyHeader(),
    stated: statedBalances(),
    collector: sumCollector(choices),
    rowsOf: new Map(),
    dropped: { texts: 0, signatures: 0 },
    years: [],
    balances: [],
    vouchers: 0,
    isSigned: false,
    dimension: "",
    account: "",
    balance: null,
    entry: null,
    row: null,
  };
  const reading = xmlReading(state, found);
  return {
    push: reading.push,
    end: () => {
      const fault = reading.end();
      if (fault === null) return finish(file, state, choices);
      const facts = { file, reason: fault.reason, text: fault.text, expected: "" } as const;
      const place = {
        kind: "file",
        file,
        ...(fault.line > 0 ? { line: fault.line } : {}),
      } as const;
      return fail([problem("ledger-unusable", facts, place)]);
    },
  };
}

interface XmlFault {
  readonly reason: "no-ledger" | "truncated" | "xml-malformed" | "not-utf-8";
  readonly text: string;
  /** 0 where no line can be pointed at. */
  readonly line: number;
}

interface XmlReading {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => XmlFault | null;
}

/** Reads the XML piece by piece; the first fault ends it. */
function xmlReading(state: Sie5State, found: Findings): XmlReading {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const xml = sax.parser(true, { position: true });
  let fault: XmlFault | null = null;
  let depth = 0;
  let hasRoot = false;
  const failed = (reason: XmlFault["reason"], text: string): void => {
    fault ??= { reason, text, line: xml.line + 1 };
  };
  xml.onopentag = ({ name, attributes }) => {
    depth += 1;
    const local = localName(name);
    const own = attributesOf(attributes);
    if (depth > 1) openElement(state, { name: local, attributes: own, line: xml.line + 1 });
    else if (ROOTS.has(local) && namespaceOf(name, own) === NAMESPACE) hasRoot = true;
    else failed("no-ledger", local);
  };
  xml.onclosetag = (name) => {
    depth -= 1;
    if (hasRoot) closeElement(state, localName(name));
  };
  xml.onerror = (error) => {
    const isCut = hasRoot && error.message.startsWith("Unclosed root tag");
    failed(isCut ? "truncated" : "xml-malformed", error.message.split("\n")[0] ?? "");
  };
  return {
    push: (bytes) => {
      if (fault !== null || found.problems().length > 20) return;
      const text = decodedPiece(decoder, bytes);
      if (text === null) failed("not-utf-8", "");
      else xml.write(text);
    },
    end: () => {
      if (fault === null) xml.close();
      return fault;
    },
  };
}

/** Null where the bytes are no UTF-8. */
function decodedPiece(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function namespaceOf(name: string, attributes: Attributes): string | undefined {
  const colon = name.indexOf(":");
  return attributes[colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`];
}

function attributesOf(attributes: Readonly<Record<string, unknown>>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === "string" ? value : "",
    ]),
  );
}

function finish(
  file: string,
  state: Sie5State,
  choices: LedgerChoices,
): Result<LedgerFile, Problem> {
  const { found } = state;
  numberYears(state);
  stateBalances(state);
  if (state.isSigned) found.odd("signature-unchecked", { example: "" });
  return finishSie({
    file,
    format: "sie5",
    choices,
    found,
    header: state.header,
    stated: state.stated,
    collector: state.collector,
    vouchers: () => state.vouchers,
    dimensions: () => state.rowsOf,
    dropped: state.dropped,
    hasChecksum: false,
    decoder: () => ({ decode: (name) => name, encoding: "utf-8", isMixed: false }),
  });
}

/** The primary year is 0, the one before it -1. */
function numberYears({ years, header }: Sie5State): void {
  const sorted = [...years].sort((a, b) => (a.from < b.from ? -1 : 1));
  const primary = sorted.findIndex(({ isPrimary }) => isPrimary);
  const own = primary < 0 ? sorted.length - 1 : primary;
  sorted.forEach(({ from, to, covered }, at) => {
    header.years.set(at - own, { index: at - own, from, to });
    if (at === own) header.covered = covered;
  });
}
