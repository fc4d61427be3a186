import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const engine = fileURLToPath(new URL("engine/index.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: { "#engine": engine } },
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "tests", include: ["test/**/*.test.ts"], exclude: ["test/system/**"] },
      },
      {
        extends: true,
        test: { name: "system", include: ["test/system/**/*.test.ts"], testTimeout: 120_000 },
      },
    ],
  },
});
