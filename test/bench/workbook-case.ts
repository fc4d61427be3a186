import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Job, Measured } from "./workbook-measurement.ts";
import { CELLS, FILES, JOBS, median } from "./workbook-measurement.ts";
import { audit, loadData, makeAgain, makeNew, subjectOf } from "./workbook-jobs.ts";
import { peerAgain, peerNew } from "./workbook-peer.ts";

/**
 * One job in a process of its own: `workbook-case.js <job> <subject> <folder> once|warm`.
 * Prints what it measured as JSON.
 */

const WARM_UP_MS = 1000;
const MEASURED_MS = 1500;
const LEAST_RUNS = 5;

interface Case {
  readonly job: Job;
  readonly subject: string;
  readonly folder: string;
}

/** All is loaded here, so that the job itself is all that is left. */
async function load({ job, subject, folder }: Case): Promise<() => Promise<number>> {
  const open = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  if (job === "exceljs new" || job === "exceljs re-run") {
    const { default: ExcelJS } = await import("exceljs");
    const name = FILES.cells(subject, job === "exceljs new" ? "new" : "re-run");
    const cells = CELLS.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (job === "exceljs new") return () => peerNew(new ExcelJS.Workbook(), cells);
    const bytes = open(FILES.book(subject));
    return () => peerAgain(new ExcelJS.Workbook(), bytes, cells);
  }
  const reference = loadData();
  if (job === "new") {
    const made = subjectOf(subject, reference);
    return () => Promise.resolve(makeNew(made, reference).length);
  }
  const bytes = open(FILES.book(subject));
  if (job === "audit") return () => Promise.resolve(audit(bytes, reference));
  // Every amount is another, so that every report is packed anew.
  const asked = job === "re-run" ? {} : { total: "5432100" };
  return () => Promise.resolve(makeAgain(bytes, reference, asked).length);
}

/** The processor's time, in ms: other load on the machine is not counted. */
async function timed(run: () => Promise<number>): Promise<number> {
  // Nobody pays for what was left behind before.
  globalThis.gc?.();
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Runs for so long, and so many times at the least. */
async function repeat(
  run: () => Promise<number>,
  { ms, least }: { readonly ms: number; readonly least: number },
): Promise<readonly number[]> {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < least || performance.now() - start < ms) times.push(await timed(run));
  return times;
}

const highest = (): number => process.resourceUsage().maxRSS / 1024;

async function measure(given: Case, isWarm: boolean): Promise<Measured> {
  const run = await load(given);
  const [startUp, before] = [performance.now(), highest()];
  const first = await timed(run);
  const peak = highest() - before;
  if (!isWarm) return { startUp, first, peak, warm: null };
  await repeat(run, { ms: WARM_UP_MS, least: 1 });
  const times = await repeat(run, { ms: MEASURED_MS, least: LEAST_RUNS });
  return { startUp, first, peak, warm: median(times) };
}

const [job, subject, folder, mode] = z
  .tuple([z.enum(JOBS), z.string(), z.string(), z.enum(["once", "warm"])])
  .parse(process.argv.slice(2));
process.stdout.write(JSON.stringify(await measure({ job, subject, folder }, mode === "warm")));
