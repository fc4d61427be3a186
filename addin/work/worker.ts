import { expose } from "comlink";
import { DATA_FILES } from "./data-files.ts";
import { makeDesk } from "./make-desk.ts";
import { closeTheWaysOut } from "./ways-out.ts";

// A worker has the policy of its own file's answer, which not every server sends.
closeTheWaysOut(self);

/** The product's own data, loaded as code is. @rule PA4 */
async function loadData(file: string): Promise<string> {
  const load = DATA_FILES.get(file);
  if (load === undefined) throw new Error(`no data file ${file}`);
  return load();
}

expose(makeDesk(loadData));
