import { expose } from "comlink";
import { DATA_FILES } from "./data-files.ts";
import { makeDesk } from "./make-desk.ts";

/** Data lies beside the page; nothing is fetched from anywhere else. @rule PA4 */
async function fetchData(file: string): Promise<string> {
  const address = DATA_FILES.get(file);
  if (address === undefined) throw new Error(`no data file ${file}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  return response.text();
}

expose(makeDesk(fetchData));
