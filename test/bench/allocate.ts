import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { allocate as dineroAllocate, dinero } from "dinero.js";
import { Bench } from "tinybench";
import { allocate, ExactDecimal } from "../../engine/index.ts";

/**
 * `npm run bench`: exact shares beside dinero.js and a plain float loop, in one
 * run, on the built engine. With `--write` the ratios replace those in
 * docs/performance.md.
 */

const SIZES = [21, 290, 29_000];
const SEK = { code: "SEK", base: 10, exponent: 2 };
const TOTAL_ORE = 200_000_000;
const DOCUMENT = "docs/performance.md";

interface Row {
  readonly size: number;
  /** Median times in ms. */
  readonly ours: number;
  readonly dinero: number;
  readonly float: number;
  /** The same loop, that makes the rows which ours gives. */
  readonly floatRows: number;
}

/** Weights as municipalities have them: from some thousands to a hundred thousand, in no order. */
function weightsOf(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => ((index * 7919 + 13) % 100_000) + 2_000);
}

async function measure(size: number): Promise<Row> {
  const weights = weightsOf(size);
  const claims = weights.map((weight, index) => ({ party: String(index), weight }));
  const total = new ExactDecimal("2000000");
  const amount = dinero({ amount: TOTAL_ORE, currency: SEK });
  const bench = new Bench({ time: 2000, warmupTime: 500 });
  bench
    .add("ours", () => {
      allocate({ total, unit: "0.01", rule: "largest-remainder", claims });
    })
    .add("dinero", () => {
      dineroAllocate(amount, weights);
    })
    .add("float", () => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      weights.map((weight) => Math.round((TOTAL_ORE * weight) / sum) / 100);
    })
    .add("float rows", () => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      claims.map(({ party, weight }) => ({
        party,
        weight,
        order: null,
        units: BigInt(Math.round((TOTAL_ORE * weight) / sum)),
      }));
    });
  await bench.run();
  const median = (name: string): number => {
    const result = bench.getTask(name)?.result;
    return result !== undefined && "latency" in result ? result.latency.p50 : Number.NaN;
  };
  return {
    size,
    ours: median("ours"),
    dinero: median("dinero"),
    float: median("float"),
    floatRows: median("float rows"),
  };
}

function tableOf(rows: readonly Row[]): string {
  const ratio = (a: number, b: number): string => (a / b).toPrecision(2);
  const lines = rows.map(({ size, ours, dinero: other, float, floatRows }) => {
    const perWeight = ((1000 * ours) / size).toPrecision(2);
    return `| ${String(size)} | 1 | ${ratio(other, ours)} | ${ratio(float, ours)} | ${ratio(floatRows, ours)} | ${perWeight} |`;
  });
  return [
    "| weights | `allocate` | dinero.js `allocate` | float loop | the same, making the rows | µs per weight |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

const rows: Row[] = [];
for (const size of SIZES) rows.push(await measure(size));
const machine = `${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
const told = `${tableOf(rows)}\n\nMeasured on ${machine}.\n`;
process.stdout.write(told);
if (process.argv.includes("--write")) {
  const [before = "", after = ""] = readFileSync(DOCUMENT, "utf8").split(
    /(?<=<!-- allocate -->\n)[\s\S]*?(?=<!-- \/allocate -->)/,
  );
  writeFileSync(DOCUMENT, `${before}\n${told}\n${after}`);
}
