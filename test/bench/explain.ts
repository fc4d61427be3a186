import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { allocate, ExactDecimal, succeed } from "../../engine/index.ts";
import { readPopulationData } from "../../formats/population-data.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";

/**
 * `npm run bench`: everything tried on a published table of 21 and of all 290 municipalities,
 * and weights searched for where no rule gives it, on the built program. With `--write` the
 * table replaces that in docs/performance.md.
 */

const DOCUMENT = "docs/performance.md";
const TOTAL = 50_000_000;
const DAY = "2023-12-31";
const reference = readPopulationData(readFileSync("data/population/population.json", "utf8"));

/** How long each may take, in seconds. */
const BARS: ReadonlyMap<number, number> = new Map([
  [21, 2],
  [290, 10],
]);

const persons: ReadonlyMap<string, number> =
  reference.population.find(({ date }) => date === DAY)?.persons ?? new Map<string, number>();

/** Municipalities with each share rounded by itself; with a slip where no rule may give the table. */
function tableOf(size: number, slip: number): Uint8Array {
  const chosen = [...persons].slice(0, size);
  const sum = chosen.reduce((all, [, count]) => all + count, 0);
  const rows = chosen.map(([code, count], row) => {
    const kronor = Math.round((TOTAL * count) / sum) + (row === 3 ? slip : 0);
    return `${code};${String(kronor)}`;
  });
  return new TextEncoder().encode(["kommunkod;publicerat", ...rows].join("\n"));
}

/** The median of some runs, in seconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

function measure(size: number): string {
  const explain = (slip: number): number => {
    const table = succeed({ file: "t.csv", bytes: tableOf(size, slip) });
    return median(() => explainPublished({ table, total: String(TOTAL) }, reference));
  };
  const claims = [...persons].slice(0, size).map(([party, weight]) => ({ party, weight }));
  const total = new ExactDecimal(TOTAL);
  const one = median(() => allocate({ total, unit: "1", rule: "largest-remainder", claims }));
  const [given, refused] = [explain(0), explain(9)];
  const bar = BARS.get(size) ?? Number.NaN;
  const cells = [given, refused].map((seconds) => seconds.toPrecision(2));
  const splits = (refused / one).toPrecision(2);
  return `| ${String(size)} | ${cells.join(" | ")} | ${String(bar)} | ${splits} |`;
}

const told = [
  "| rows | a rule gives it, s | refused, s | bar, s | refused, in single splits |",
  "| --- | --- | --- | --- | --- |",
  ...Array.from(BARS.keys(), measure),
  "",
  `Measured on ${cpus()[0]?.model ?? "?"}, Node ${process.version}.`,
].join("\n");
process.stdout.write(`${told}\n`);
if (process.argv.includes("--write")) {
  const [before = "", after = ""] = readFileSync(DOCUMENT, "utf8").split(
    /(?<=<!-- explain -->\n)[\s\S]*?(?=<!-- \/explain -->)/,
  );
  writeFileSync(DOCUMENT, `${before}\n${told}\n\n${after}`);
}
