import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // Modules keep no state (test/architecture/state.test.ts), so files may share them.
    isolate: false,
    // Two files at a time, also where there are two processors: LibreOffice and Chromium mostly wait.
    maxWorkers: 2,
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
