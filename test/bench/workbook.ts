import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadData, makeNew, planNew, planRerun, subjectOf } from "./workbook-jobs.ts";
import type { Job, Measured } from "./workbook-measurement.ts";
import { FILES, JOBS, MEASURED, median } from "./workbook-measurement.ts";
import { peerBook } from "./workbook-peer.ts";

/**
 * Part of `npm run bench`: workbooks made, split again and audited, beside exceljs
 * with the same cells, on the built program. Each case runs in fresh processes. With
 * `--write` the table replaces those in test/bench/workbook.md and docs/performance.md.
 */

/** Dalarna's agreement; then the first 145 municipalities and all 290, each in one key. */
const SUBJECTS = ["dalarna-2023", "145", "290"];
/** Fresh processes for each case; those that are warm go on until they are. */
const MODES = ["warm", "once", "warm", "once", "warm"];
const DOCUMENTS = ["test/bench/workbook.md", "docs/performance.md"];
const CASE = fileURLToPath(new URL("workbook-case.js", import.meta.url));

/** A subject's size, and what its jobs took. */
interface Row {
  readonly parties: number;
  readonly cells: number;
  readonly taken: ReadonlyMap<Job, Measured>;
}

const reference = loadData();

/** Writes what the cases read: the workbook, and the cells that exceljs is to write. */
function prepare(name: string, folder: string): Omit<Row, "taken"> {
  const subject = subjectOf(name, reference);
  const bytes = makeNew(subject, reference);
  const fresh = peerBook(planNew(subject, reference));
  const again = peerBook(planRerun(bytes, reference));
  writeFileSync(join(folder, FILES.book(name)), bytes);
  writeFileSync(join(folder, FILES.cells(name, "new")), JSON.stringify(fresh));
  writeFileSync(join(folder, FILES.cells(name, "re-run")), JSON.stringify(again));
  const cells = fresh.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  return { parties: subject.agreement.parties.length, cells };
}

/** One case in one fresh process. */
function run(job: Job, subject: string, { folder, mode }: { folder: string; mode: string }) {
  const args = ["--expose-gc", CASE, job, subject, folder, mode];
  return MEASURED.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
}

/** The medians of several processes; the jobs take turns, so that other load on the machine meets all. */
function measure(subject: string, folder: string): ReadonlyMap<Job, Measured> {
  const rounds = MODES.map((mode) => JOBS.map((job) => run(job, subject, { folder, mode })));
  const taken = JOBS.map((job, index) => {
    const all = rounds.flatMap((round) => round[index] ?? []);
    return [job, middle(all)] as const;
  });
  return new Map(taken);
}

function middle(all: readonly Measured[]): Measured {
  return {
    startUp: median(all.map(({ startUp }) => startUp)),
    first: median(all.map(({ first }) => first)),
    peak: median(all.map(({ peak }) => peak)),
    warm: median(all.flatMap(({ warm }) => warm ?? [])),
  };
}

function measureAll(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    return SUBJECTS.map((subject) => ({
      ...prepare(subject, folder),
      taken: measure(subject, folder),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = [
  "parties",
  "cells",
  "job",
  "first, CPU ms",
  "exceljs",
  "warm, CPU ms",
  "exceljs",
  "peak, MB",
  "exceljs",
];

function linesOf({ parties, cells, taken }: Row): readonly (readonly string[])[] {
  const pairs = [
    ["new", "exceljs new"],
    ["re-run", "exceljs re-run"],
    ["other total", "exceljs re-run"],
    ["audit", null],
  ] as const;
  return pairs.map(([job, other]) => {
    const [ours, theirs] = [taken.get(job), other === null ? undefined : taken.get(other)];
    const pair = (of: (one: Measured) => number | null): readonly string[] => {
      const [own, beside] = [value(ours, of), value(theirs, of)];
      return [rounded(own), Number.isNaN(beside) ? "" : (beside / own).toPrecision(2)];
    };
    const figures = [({ first }: Measured) => first, ({ warm }: Measured) => warm];
    const size = [String(parties), String(cells), job];
    return [...size, ...figures.flatMap(pair), ...pair(({ peak }) => peak)];
  });
}

function value(one: Measured | undefined, of: (one: Measured) => number | null): number {
  return one === undefined ? Number.NaN : (of(one) ?? Number.NaN);
}

function rounded(figure: number): string {
  return figure < 10 ? figure.toFixed(1) : figure.toFixed(0);
}

/** A table as prettier sets it. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => "-".repeat(width));
  const [head = [], ...body] = lines;
  return [head, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What twice the parties cost in time, in agreements of one shape. */
function growthText(rows: readonly Row[]): string {
  const [half, whole] = rows.slice(-2);
  const factors = (["new", "re-run", "other total", "audit"] as const).map((job) => {
    const [less, more] = [half, whole].map((row) => value(row?.taken.get(job), ({ warm }) => warm));
    return `${job} ${((more ?? Number.NaN) / (less ?? Number.NaN)).toPrecision(2)}`;
  });
  const [from, to] = [half, whole].map((row) => String(row?.parties));
  return `From ${from ?? ""} to ${to ?? ""} parties, warm, times: ${factors.join(", ")}.`;
}

const rows = measureAll();
const startUp = rows.map(({ taken }) => value(taken.get("new"), (one) => one.startUp));
const machine = `${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
const load = `Load average ${rounded(loadavg()[0] ?? 0)} on ${String(cpus().length)} processors, this program's own included.`;
const told = [
  tableOf([HEAD, ...rows.flatMap(linesOf)]),
  growthText(rows),
  `Measured on ${machine}; start-up ${rounded(median(startUp))} ms. ${load}`,
].join("\n\n");
process.stdout.write(`${told}\n`);
if (process.argv.includes("--write")) {
  for (const document of DOCUMENTS) {
    const [before = "", after = ""] = readFileSync(document, "utf8").split(
      /(?<=<!-- workbook -->\n)[\s\S]*?(?=<!-- \/workbook -->)/,
    );
    writeFileSync(document, `${before}\n${told}\n\n${after}`);
  }
}
