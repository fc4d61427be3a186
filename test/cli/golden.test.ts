import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/memory-host.ts";
import { ROOT } from "../support/sources.ts";

/** What people see, kept as files so that a change of it shows in review. */
describe("[CL7] what the program prints", () => {
  test.each([
    ["demo.sv.txt", ["demo"]],
    ["demo.en.txt", ["demo", "--lang", "en"]],
    ["agreements.sv.txt", ["agreements"]],
    [
      "split-2024.sv.txt",
      [
        "split",
        "dalarna-2023",
        "--year",
        "2024",
        "--population-date",
        "2022-12-31",
        "--total",
        "4120000",
      ],
    ],
    [
      "split-2023.per-row.sv.txt",
      ["split", "dalarna-2023", "--year", "2023", "--rule", "half-up-per-row"],
    ],
    ["help.sv.txt", ["--help"]],
    ["help.en.txt", ["--help", "--lang", "en"]],
    ["split-help.sv.txt", ["split", "--help"]],
  ])("[CL7][HO6] %s", async (file, args) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(join(ROOT, "test/golden", file));
  });
});
