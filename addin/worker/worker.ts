import { expose } from "comlink";
import { DATA_FILES } from "./data-files.ts";
import { makeWorker } from "./make-worker.ts";
import { removeNetworkGlobals } from "./network-globals.ts";

// A worker's content security policy comes with its own file, and not every server sends it.
removeNetworkGlobals(self);

/** The product's own data, loaded as code is. @rule PA4 */
async function loadData(file: string): Promise<string> {
  const load = DATA_FILES.get(file);
  if (load === undefined) throw new Error(`no data file ${file}`);
  return load();
}

expose(makeWorker(loadData));
