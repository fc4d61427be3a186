import type { RunExcel } from "../run-excel.ts";
import type { StartTimer } from "./timer.ts";
import type { Size } from "./batch-size.ts";
import { fits, NO_SIZE, plus } from "./batch-size.ts";
import { ExcelTimeout } from "./excel-timeout.ts";

/** Operations that are queued and sent to Excel together. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** A sheet by its name, which is asked for once however often it is needed. */
  readonly sheet: (name: string) => Excel.Worksheet;
  /** Sends what is queued. */
  readonly sync: () => Promise<void>;
  /** To be called before something large is queued; sends what is queued first where there is no room for it. */
  readonly reserve: (size: Size) => Promise<void>;
  /** How many syncs have succeeded. */
  readonly syncs: () => number;
}

/** How Excel is reached, and how long it may take to answer. */
export interface Connection {
  readonly run: RunExcel;
  readonly startTimer: StartTimer;
}

/**
 * Runs a batch. Where a sync is not answered in time the batch has failed, whatever
 * comes later: what has not been sent by then is never sent.
 *
 * @throws ExcelTimeout, or Excel's error
 * @rule EX2 EX7
 */
export function runBatch<Value>(
  { run, startTimer }: Connection,
  work: (batch: Batch) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onTimeout = (timeout: ExcelTimeout): void => {
      reject(timeout);
    };
    run(async (context) => {
      resolve(await work(makeBatch(context, startTimer, onTimeout)));
    }).catch(reject);
  });
}

function makeBatch(
  context: Excel.RequestContext,
  startTimer: StartTimer,
  onTimeout: (timeout: ExcelTimeout) => void,
): Batch {
  let queued = NO_SIZE;
  let syncs = 0;
  let timeout: ExcelTimeout | null = null;
  const sheets = new Map<string, Excel.Worksheet>();
  const sync = async (): Promise<void> => {
    const stop = startTimer(() => {
      timeout = new ExcelTimeout();
      onTimeout(timeout);
    });
    await context.sync().finally(stop);
    // Excel has answered after all, but the batch has failed.
    if (timeout !== null) throw timeout;
    syncs += 1;
    queued = NO_SIZE;
  };
  return {
    context,
    sheet: (name) => {
      const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
      sheets.set(name, sheet);
      return sheet;
    },
    sync,
    reserve: async (size) => {
      if (!fits(plus(queued, size))) await sync();
      queued = plus(queued, size);
    },
    syncs: () => syncs,
  };
}
