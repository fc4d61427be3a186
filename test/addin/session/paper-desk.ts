import { FIELDS } from "../../../addin/taskpane/session/session.ts";
import type { Answer, Asked, Counted, Desk, Fault, LaidOut } from "../../../addin/work/desk.ts";
import { problem } from "../../../engine/index.ts";
import { asking, given, madeDesk } from "../../support/pane-desk.ts";

/** What the real desk makes of the packaged agreement: the looks that paper books borrow. */
export interface Sample {
  readonly laid: LaidOut;
  readonly counted: Counted;
}

/** Made once for a file of tests. */
export async function madeSample(): Promise<Sample> {
  const { desk, laid } = await madeDesk();
  return { laid, counted: given(await desk.split(laid.asked)) };
}

/** A desk whose workbooks are nothing but their fields, in a line of text. */
export interface PaperDesk extends Desk {
  /** The text of what lies on it; null where nothing does. */
  readonly lying: () => string | null;
}

/** What a workbook decides that says nothing of other years. */
export function decidedOnly({ year, ...choices }: Asked): LaidOut["decided"] {
  return { [year]: choices };
}

/** What no paper desk can split or write: it is told as a fault. */
export const HINDERED = "nej";
/** What breaks a paper desk. */
export const BREAKING = "kasta";

/** A workbook of paper: its fields, and who signed it. */
export function paperText(asked: Asked, by: string | null = null): string {
  return ["bok", ...FIELDS.map((field) => asked[field].trim()), by ?? ""].join("|");
}

/** The text of a workbook of paper. */
export function textOfBook(book: Pick<LaidOut, "bytes"> | null): string {
  return new TextDecoder().decode(book?.bytes ?? new Uint8Array());
}

/** A workbook's file of paper. */
export function paperFile(text: string, name = "papper.xlsx"): File {
  return new File([text], name);
}

/** A desk of paper with nothing on it. */
export function paperDesk({ laid: looks, counted: split }: Sample): PaperDesk {
  let onDesk: LaidOut | null = null;
  const put = (file: string, text: string): Answer<LaidOut> => {
    const [mark, year = "", ...texts] = text.split("|");
    if (mark !== "bok") return { ok: false, faults: [FAULT] };
    const fields = FIELDS.slice(1).map((field, index) => [field, texts[index] ?? ""] as const);
    const asked = asking(year, Object.fromEntries(fields));
    const bytes = new TextEncoder().encode(text);
    onDesk = { ...looks, file, bytes, asked, decided: decidedOnly(asked) };
    return { ok: true, value: onDesk };
  };
  const counted = ({ year, total }: Asked): Answer<Counted> => {
    if (onDesk === null) throw new Error("nothing lies on the desk");
    if (total === BREAKING) throw new Error("it broke");
    if (total === HINDERED) return { ok: false, faults: [FAULT] };
    const view = { ...split.view, year: Number(year) };
    return { ok: true, value: { view, chart: { group: null, total, bars: [] } } };
  };
  const againOn = (laid: LaidOut | null): Answer<LaidOut | null> =>
    laid === null ? { ok: true, value: null } : put(laid.file, textOfBook(laid));
  return {
    lying: () => (onDesk === null ? null : textOfBook(onDesk)),
    make: async ({ id }, tell, showEarly) => {
      tell("loading");
      const file = `${id}.xlsx`;
      const asked = asking("2023");
      const decided = decidedOnly(asked);
      showEarly?.({ laid: { ...looks, file, bytes: null, asked, decided }, counted: split });
      await Promise.resolve();
      return put(file, paperText(asked));
    },
    lay: async (files, tell) => {
      tell("loading");
      const [file] = files;
      return put(file?.name ?? "", (await file?.text()) ?? "");
    },
    again: (laid) => Promise.resolve(againOn(laid)),
    takeBack: (earlier) => Promise.resolve(againOn(earlier)),
    split: async (asked) => Promise.resolve(counted(asked)),
    explain: () => Promise.resolve(null),
    foresee: async (asked) => {
      const run = await Promise.resolve(counted(asked));
      return run.ok ? { ok: true, value: { sheets: [], changes: [], changed: 1 } } : run;
    },
    write: async ({ asked, signature }, tell) => {
      tell("splitting");
      const run = await Promise.resolve(counted(asked));
      if (!run.ok) return run;
      tell("checking");
      return put(onDesk?.file ?? "", paperText(asked, signature.by));
    },
  };
}

const FAULT: Fault = { problem: problem("file-empty", { file: "papper.xlsx" }), peek: null };
