import { afterAll, describe, expect, test } from "vitest";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import { planNew, subjectOf } from "../../bench/workbook-jobs.ts";
import { blankExcel, rerunPlan } from "../../support/excel-plans.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

/** What a job took: the rounds, and the largest request and answer in bytes. */
interface Taken {
  readonly syncs: number;
  readonly sent: number;
  readonly received: number;
}

type Job = "read" | "make" | "read again" | "run again" | "undo" | "undo the making";

/** Does every job with an agreement between so many parties. */
async function measure(parties: number): Promise<ReadonlyMap<Job, Taken>> {
  const { host, book, note } = blankExcel();
  const taken = new Map<Job, Taken>();
  const take = async <Value>(job: Job, work: () => Promise<Value>): Promise<Value> => {
    const before = host.requests.length;
    const value = await work();
    const requests = host.requests.slice(before);
    taken.set(job, {
      syncs: requests.length,
      sent: Math.max(...requests.map(({ requestBytes }) => requestBytes)),
      received: Math.max(...requests.map(({ responseBytes }) => responseBytes)),
    });
    return value;
  };
  valueOf(await take("read", () => book.read(SHEET_NAMES)));
  const plan = planNew(subjectOf(String(parties), REFERENCE), REFERENCE);
  note(plan);
  valueOf(await take("make", () => book.write(plan)));
  const present = valueOf(await take("read again", () => book.read(SHEET_NAMES)));
  const again = rerunPlan(present, { total: "4120000", populationDate: "2025-12-31" });
  valueOf(await take("run again", () => book.write(again)));
  valueOf(await take("undo", () => book.undo()));
  valueOf(await take("undo the making", () => book.undo()));
  return taken;
}

/** Excel on the web takes and tells five million bytes at a time. */
const WEB_LIMIT = 5_000_000;

const FEW: Readonly<Record<Job, number>> = {
  read: 1,
  make: 3,
  "read again": 3,
  "run again": 2,
  undo: 3,
  "undo the making": 3,
};

/** All municipalities there are, in one agreement: their looks do not go in one answer, nor back in one request. */
const OF_ALL = { make: 4, "run again": 8, undo: 7 };

/** Tests how many requests every job takes, with agreements between so many parties. @rule EX2 */
export function testRounds(sizes: readonly number[]): void {
  const lines: string[] = [];

  afterAll(() => {
    process.stdout.write(
      ["parties · job · rounds · largest request · largest answer", ...lines, ""].join("\n"),
    );
  });

  describe.each(sizes)("%i parties", (parties) => {
    test("[EX2] every job takes a few rounds, and each goes through on the web", async () => {
      const taken = await measure(parties);
      for (const [job, { syncs, sent, received }] of taken) {
        const kilobytes = [sent, received].map((bytes) => `${String(Math.ceil(bytes / 1000))} kB`);
        lines.push([String(parties), job, String(syncs), ...kilobytes].join(" · "));
        expect(Math.max(sent, received), job).toBeLessThan(WEB_LIMIT);
      }
      const syncs = [...taken].map(([job, { syncs: count }]) => [job, count]);
      expect(Object.fromEntries(syncs)).toEqual(parties < 100 ? FEW : { ...FEW, ...OF_ALL });
    });
  });
}
