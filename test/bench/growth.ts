import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWeights } from "../../formats/weights-table.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { loadData, makeNew, subjectOf } from "./workbook-jobs.ts";

/**
 * Part of `npm run bench`: what a file four times as large costs in CPU time to read,
 * or to refuse. Linear is 4; above 6 something searches where it should know. The sizes
 * stay below the limits, so that it is the reading that is measured.
 */

const MOST_GROWTH = 6;
/** The shortest of so many runs counts: the others had the collector's work as well. */
const RUNS = 3;

const reference = loadData();
const parts = unzipSync(makeNew(subjectOf("dalarna-2023", reference), reference));

/** Opens Dalarna's workbook with a part changed. */
function opening(part: string, edit: (text: string) => string): () => unknown {
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const bytes = zipSync({ ...parts, [part]: strToU8(edit(text)) }, { level: 1 });
  return () => openWorkbook({ file: "bok.xlsx", bytes }, reference.register);
}

function reading(text: string): () => unknown {
  const bytes = strToU8(text);
  return () => readWeights({ file: "v.csv", bytes }, reference.register);
}

const WORKBOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const head = "<?xml version='1.0'?><workbook>";

function many(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

function inSheet(rows: string): () => unknown {
  return opening(SHEET, (text) => text.replace("</sheetData>", () => `${rows}</sheetData>`));
}

/** Jobs by what the file is full of, the smaller size, and the job of a size. */
const CASES: readonly (readonly [string, number, (size: number) => () => unknown])[] = [
  ["tags that never end", 60_000, (n) => opening(WORKBOOK, () => head + "<a </ ".repeat(n))],
  ["remarks that never end", 100_000, (n) => opening(WORKBOOK, () => head + "<!--".repeat(n))],
  ["empty rows", 100_000, (n) => inSheet("<row/>".repeat(n))],
  [
    "defined names",
    40_000,
    (n) =>
      opening(WORKBOOK, (text) =>
        text.replace("</definedNames>", () => {
          const names = many(n, (i) => `<definedName name="n${String(i)}">A!$A$1</definedName>`);
          return `${names}</definedNames>`;
        }),
      ),
  ],
  [
    "members of a shared formula",
    2000,
    (n) =>
      inSheet(
        `<row r="499"><c r="J499"><f t="shared" si="9" ref="J499:J9999">${"A1+".repeat(100)}A1</f></c></row>${many(
          n,
          (i) =>
            `<row r="${String(500 + i)}"><c r="J${String(500 + i)}"><f t="shared" si="9"/></c></row>`,
        )}`,
      ),
  ],
  [
    "text in one cell",
    10_000_000,
    (n) => inSheet(`<row r="499"><c r="J499" t="str"><v>${"x".repeat(n)}</v></c></row>`),
  ],
  ["rows of weights", 40_000, (n) => reading(`part;vikt\n${many(n, (i) => `P${String(i)};1\n`)}`)],
  [
    "unknown municipalities",
    25_000,
    (n) => reading(`kommun;vikt\n${many(n, (i) => `Okänd${String(i)};1\n`)}`),
  ],
  [
    "cells on a sheet of ours",
    20_000,
    (n) =>
      inSheet(
        many(n, (i) => `<row r="${String(500 + i)}"><c r="J${String(500 + i)}"><v>1</v></c></row>`),
      ),
  ],
];

function cpuTime(job: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

for (const [name, size, job] of CASES) {
  const [small, large] = [cpuTime(job(size)), cpuTime(job(4 * size))];
  const growth = large / small;
  const remark = growth > MOST_GROWTH ? `  more than ${String(MOST_GROWTH)}` : "";
  process.stdout.write(
    `${name}: ${String(size)} in ${small.toFixed(0)} ms, four times as many in ${large.toFixed(0)} ms, times ${growth.toFixed(1)}${remark}\n`,
  );
}
