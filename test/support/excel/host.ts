/**
 * An Excel in memory, behind Microsoft's own client library.
 *
 * ```ts
 * const host = makeExcelHost({ sheets: [{ name: "Parter", rows: [["Kod", "Andel"], ["2084", 0.5]] }] });
 * await runExcel(host, async (context) => {
 *   const range = context.workbook.worksheets.getItem("Parter").getRange("B2");
 *   range.values = [[0.25]];
 *   await context.sync();
 * });
 * host.cell("Parter!B2").value; // 0.25
 * ```
 *
 * Code under test that calls `Excel.run` itself is handed `client.Excel` and runs on the host
 * that was plugged in last: `plugIn(host)`. Everything it does goes through the real proxies,
 * so unloaded properties, mixed contexts and null objects behave as in Excel; members that this
 * host does not know are refused with `NotImplemented: Range.sort`.
 *
 * Switches of a host: `breakAt`, `breakRequest`, `beforeRequest`, `editCell`, `leaveCell`,
 * `setApiSet`, `book.hasProtectedStructure`, a sheet's `protection`. What it tells: `requests`
 * (round trips with their bytes), `cell`, `sheet`, `snapshot`.
 */
import type { Session } from "./client.ts";
import { client } from "./client.ts";
import type { ErrorCode } from "./errors.ts";
import { areaName } from "./area.ts";
import { cellsOf } from "./object-factory.ts";
import type { CellShot, BookShot } from "./snapshot.ts";
import { cellShot, snapshotOf } from "./snapshot.ts";
import type { MemoryBook, MemorySheet } from "./model.ts";
import { sheetNamed } from "./model.ts";
import type { BookSeed } from "./seed.ts";
import { seedBook } from "./seed.ts";
import type { Served } from "./server.ts";
import { makeServer } from "./server.ts";

/** What a host is made of. */
export interface HostOptions extends BookSeed {
  /** The highest ExcelApi set that there is; 1.15 where it is left out, the client's last. */
  readonly apiSet?: string;
  /** The most bytes of a request and of a response; Excel on the web has 5 MB. */
  readonly byteLimit?: number;
}

/** A running Excel. */
export interface ExcelHost {
  /** The workbook itself, to look into and to change as somebody else would. */
  readonly book: MemoryBook;
  /** The round trips so far, without those by which the client lets go of ranges. */
  readonly requests: readonly Served[];
  /** How many actions have been carried out or refused. */
  readonly actionCount: () => number;
  /** A sheet by its name. */
  readonly sheet: (name: string) => MemorySheet;
  /** A cell by its address: `Parter!B2`. */
  readonly cell: (address: string) => CellShot;
  /** All that the workbook holds and looks like, as plain data that compares. */
  readonly snapshot: () => BookShot;
  /** Refuses the n-th action from now, counted from 1, and with it the rest of its batch. */
  readonly breakAt: (action: number, code: ErrorCode) => void;
  /** Refuses the n-th request from now; `afterwards`, when all it asked for has been done. */
  readonly breakRequest: (request: number, code: ErrorCode, when?: "afterwards") => void;
  /** Refuses none of what was to be refused. */
  readonly forgetBreaks: () => void;
  /** Does something just before the n-th request from now is carried out. */
  readonly beforeRequest: (request: number, change: (book: MemoryBook) => void) => void;
  /** The user begins to type in a cell: batches are refused, or wait if they say so. */
  readonly editCell: () => void;
  /** The user leaves the cell. */
  readonly leaveCell: () => void;
  /** Tells the client that a cell has been changed, if it has asked to be. */
  readonly tellChange: (address: string) => void;
  /** Says which ExcelApi set there is. */
  readonly setApiSet: (version: string) => void;
  /** What a client sends its batches to, wherever it runs. */
  readonly session: Session;
  /** Whether there is a set of functions. */
  readonly isSetSupported: (name: string, version?: string) => boolean;
  /** Makes this the host that the client talks to. */
  readonly plugIn: () => void;
}

const MEGABYTE = 1024 * 1024;

/** Makes a host and plugs the client into it. */
export function makeExcelHost(options: HostOptions = {}): ExcelHost {
  const book = seedBook(options);
  let apiSet = options.apiSet ?? "1.15";
  const server = makeServer(
    book,
    options.byteLimit ?? 5 * MEGABYTE,
    (member) => !isLater(client.since.get(member) ?? "1.1", apiSet),
  );
  const host: ExcelHost = {
    book,
    requests: server.requests,
    actionCount: server.actionCount,
    sheet: (name) => {
      const sheet = sheetNamed(book, name);
      if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
      return sheet;
    },
    cell: (address) => {
      const cells = cellsOf(book, address);
      if (cells === null) throw new Error(`The workbook has no cell ${address}.`);
      return cellShot(book, cells);
    },
    snapshot: () => snapshotOf(book),
    breakAt: server.breakAt,
    breakRequest: server.breakRequest,
    forgetBreaks: server.forgetBreaks,
    beforeRequest: server.beforeRequest,
    editCell: server.editCell,
    leaveCell: server.leaveCell,
    tellChange: (address) => {
      const cells = cellsOf(book, address);
      if (cells !== null && book.isWatched) client.change(cells.sheet.id, areaName(cells.area));
    },
    setApiSet: (version) => {
      apiSet = version;
    },
    session: server.session,
    isSetSupported: (name, version = "1.1") => isSupported(name, version, apiSet),
    plugIn: () => {
      client.plugIn(server.session);
      client.support(host.isSetSupported);
    },
  };
  host.plugIn();
  return host;
}

/** Makes a host the one that the client talks to. */
export function plugIn(host: ExcelHost): void {
  host.plugIn();
}

/** Does something in a host's workbook, as `Excel.run` does. */
export function runExcel<T>(
  host: ExcelHost,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  host.plugIn();
  return client.Excel.run(work);
}

/** Sets of the client's own runtime, which are there whatever ExcelApi there is. */
const RUNTIME = ["RichApiRuntime", "RichApiRuntimeFlag", "DelayForCellEdit", "SharedRuntime"];

function isSupported(name: string, version: string, apiSet: string): boolean {
  if (RUNTIME.includes(name)) return true;
  return name === "ExcelApi" && !isLater(version, apiSet);
}

function isLater(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}
