import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/**
 * The path of a file in `data/`, found by the package's own `imports` map, so
 * that it is the same from the sources and from what is built of them.
 */
export function dataPath(file: string): string {
  return resolve(`#data/${file}`);
}
