import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compareByCodePoint } from "../../engine/index.ts";
import type { GridId } from "../../templates/model/ids.ts";
import type { ReadInputTables } from "../../templates/steps/report-data.ts";
import type { FilledTable } from "../../templates/tables/filled-table.ts";
import { inputTables } from "../../templates/tables/input-tables.ts";
import type { BookInputs } from "./book-inputs.ts";

/**
 * SHA-256 of the inputs that a report reads, in one form: the order of rows, how cells look,
 * the language of the sheets and columns of the user's own are left out, and so is a column
 * that says nothing. A report of one year does not age by what is decided for another.
 *
 * @rule AU4
 */
export function reportDigest(inputs: BookInputs, reads: ReadInputTables): string {
  return reportDigests(inputs)(reads);
}

/** As {@link reportDigest}, for several reports: those that read the same are counted once. @rule AU4 */
export function reportDigests(inputs: BookInputs): (reads: ReadInputTables) => string {
  const all = inputTables(inputs);
  const known = new Map<string, string>();
  return ({ tables, scope }) => {
    const key = [scope, ...tables].join();
    const digest = known.get(key) ?? digestOver(all, inputs, { tables, scope });
    known.set(key, digest);
    return digest;
  };
}

function digestOver(
  all: readonly FilledTable[],
  { agreement, year }: BookInputs,
  { tables, scope }: ReadInputTables,
): string {
  const shown = scope === "shown" ? { agreement: agreement.id, year } : null;
  const read = all
    .filter(({ form, ids, since }) => tables.includes(form.id) && (since < 3 || ids.length > 0))
    .map((table) => [table.form.id, rowsOf(table, shown)]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ shown, tables: read }))));
}

interface Shown {
  readonly agreement: string;
  readonly year: number;
}

function rowsOf(table: FilledTable, shown: Shown | null): readonly string[] {
  return table.ids
    .map((_, index) => table.saidAt(index))
    .filter((said) => shown === null || isOf(shown, table.form.id, said))
    .map((said) => JSON.stringify(said))
    .sort(compareByCodePoint);
}

/** Whether a row is the shown agreement's, and a decision the shown year's; parties, populations and sources are everybody's. */
function isOf(
  { agreement, year }: Shown,
  table: GridId,
  said: Readonly<Record<string, unknown>>,
): boolean {
  if (table === "agreements") return said["id"] === agreement;
  if (table === "decisions" && said["year"] !== year) return false;
  return said["agreement"] === undefined || said["agreement"] === agreement;
}
