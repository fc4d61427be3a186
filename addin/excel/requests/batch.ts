import type { RunExcel } from "../run-excel.ts";
import type { StartTimer } from "./timer.ts";
import type { Size } from "./batch-size.ts";
import { fits, NO_SIZE, plus } from "./batch-size.ts";
import { ExcelTimeout } from "./excel-timeout.ts";

/** A talk with Excel: things are asked for, and rounds made. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** A sheet by its name, which is asked for once however often it is needed. */
  readonly sheet: (name: string) => Excel.Worksheet;
  /** Makes a round: all that was asked for is done and told. */
  readonly sync: () => Promise<void>;
  /** To be told of before something large is asked for; makes a round first where there is no room for it. */
  readonly reserve: (size: Size) => Promise<void>;
  /** How many rounds have ended well. */
  readonly syncs: () => number;
}

/** How Excel is reached, and how long one waits for it. */
export interface Connection {
  readonly run: RunExcel;
  readonly startTimer: StartTimer;
}

/**
 * Talks with Excel. Where a round is not answered in time the talk is over, whatever
 * comes later: what has not been asked for by then never is.
 *
 * @throws Silence, or Excel's error
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
  let asked = NO_SIZE;
  let syncs = 0;
  let timeout: ExcelTimeout | null = null;
  const sheets = new Map<string, Excel.Worksheet>();
  const sync = async (): Promise<void> => {
    const stop = startTimer(() => {
      timeout = new ExcelTimeout();
      onTimeout(timeout);
    });
    await context.sync().finally(stop);
    // Excel has come round after all, but nobody listens any more.
    if (timeout !== null) throw timeout;
    syncs += 1;
    asked = NO_SIZE;
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
      if (!fits(plus(asked, size))) await sync();
      asked = plus(asked, size);
    },
    syncs: () => syncs,
  };
}
