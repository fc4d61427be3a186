import type { FetchData } from "./reference.ts";
import { referenceLoader } from "./reference.ts";
import { ledgerPlanning } from "./plan-ledger.ts";
import { tableExplaining } from "./explain-table.ts";
import { newBooks } from "./new-book.ts";
import { openBook } from "./open-book.ts";
import type { WorkerApi } from "./worker-api.ts";
import { xlsxFiles } from "./xlsx-files.ts";

/** What the worker calculates, with no workbook open yet. */
export function makeWorker(fetchData: FetchData): WorkerApi {
  const reference = referenceLoader(fetchData);
  const { present, read, ...open } = openBook(reference);
  return {
    load: async () => {
      await reference();
    },
    ...open,
    ...tableExplaining(reference),
    ...ledgerPlanning(read),
    ...newBooks(reference, fetchData),
    ...xlsxFiles(present),
  };
}
