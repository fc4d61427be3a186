import { expect, test } from "vitest";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { run } from "../support/memory-host.ts";

test("[CL6][AG1] the packaged agreements are listed with what their documents leave open", async () => {
  const { code, out } = await run(["agreements"]);
  expect(code).toBe(0);
  expect(out).toContain("dalarna-2023  RSS Dalarna, avtal 2023–2026 (2023–2026, 16 parter)");
  expect(out).toMatch(/2024–2026 +årskostnad +Kostnaden ska räknas upp/);
  expect(out).toMatch(/2024–2026 +avstämningsdatum /);
});

test("[CL6][CL4] as CSV and as JSON too", async () => {
  const csv = await run(["agreements", "--csv", "--lang", "en"]);
  const [header, first, ...others] = csv.out.split("\r\n");
  expect(header).toBe("\ufeffid;agreement;from;to;parties (number);open questions (number)");
  expect(first).toBe('dalarna-2023;"RSS Dalarna, agreement 2023–2026";2023;2026;16;3');
  expect(others).toContain('kalmar-2022;"RSS Kalmar län, agreement of 2022";2022;2026;12;3');
  expect(others).toHaveLength(PACKAGED_AGREEMENTS.length);
  const json: unknown = JSON.parse((await run(["agreements", "--json"])).out);
  expect(json).toHaveProperty("agreements.0.id", "dalarna-2023");
  expect(json).toHaveProperty("agreements.0.openQuestions.length", 3);
});
