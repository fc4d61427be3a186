import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The command line as one file, `dist/program/samrakna.js`: Node spends more time on
 * finding and reading some hundred small files than the program does on a split.
 */
export default defineConfig({
  root: folder("."),
  publicDir: false,
  // Libraries come along; what is Node's own does not.
  ssr: { noExternal: true },
  build: {
    ssr: "bin.ts",
    outDir: folder("../dist/program"),
    emptyOutDir: true,
    target: "node20",
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: "samrakna.js", codeSplitting: false } },
  },
});
