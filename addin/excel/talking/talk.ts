import type { RunExcel } from "../run-excel.ts";
import type { Alarm } from "./alarm.ts";
import type { Size } from "./batch-size.ts";
import { fits, NO_SIZE, plus } from "./batch-size.ts";
import { Silence } from "./silence.ts";

/** A talk with Excel: things are asked for, and rounds made. */
export interface Talk {
  readonly context: Excel.RequestContext;
  /** A sheet by its name, which is asked for once however often it is needed. */
  readonly sheet: (name: string) => Excel.Worksheet;
  /** Makes a round: all that was asked for is done and told. */
  readonly sync: () => Promise<void>;
  /** To be told of before something large is asked for; makes a round first where there is no room for it. */
  readonly room: (size: Size) => Promise<void>;
  /** How many rounds have ended well. */
  readonly rounds: () => number;
}

/** How Excel is reached, and how long one waits for it. */
export interface Line {
  readonly run: RunExcel;
  readonly alarm: Alarm;
}

/**
 * Talks with Excel. Where a round is not answered in time the talk is over, whatever
 * comes later: what has not been asked for by then never is.
 *
 * @throws Silence, or Excel's error
 * @rule EX2 EX7
 */
export function converse<Value>(
  { run, alarm }: Line,
  work: (talk: Talk) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const hush = (silence: Silence): void => {
      reject(silence);
    };
    run(async (context) => {
      resolve(await work(makeTalk(context, alarm, hush)));
    }).catch(reject);
  });
}

function makeTalk(
  context: Excel.RequestContext,
  alarm: Alarm,
  hush: (silence: Silence) => void,
): Talk {
  let asked = NO_SIZE;
  let rounds = 0;
  let silence: Silence | null = null;
  const sheets = new Map<string, Excel.Worksheet>();
  const sync = async (): Promise<void> => {
    const stop = alarm(() => {
      silence = new Silence();
      hush(silence);
    });
    await context.sync().finally(stop);
    // Excel has come round after all, but nobody listens any more.
    if (silence !== null) throw silence;
    rounds += 1;
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
    room: async (size) => {
      if (!fits(plus(asked, size))) await sync();
      asked = plus(asked, size);
    },
    rounds: () => rounds,
  };
}
