import { describe, expect, test } from "vitest";
import type { CommandForm } from "../../cli/arguments.ts";
import { readArguments } from "../../cli/arguments.ts";
import { problemCodes, run } from "../support/memory-host.ts";

const FORM: CommandForm = {
  positionals: ["a"],
  values: ["total", "unit"],
  outputs: ["json", "csv"],
};
const codes = (...args: string[]) => readArguments(args, FORM).problems.map(({ code }) => code);

describe("[CL1] a command line", () => {
  test("[CL1] is read whole", () => {
    const read = readArguments(["x", "--total", "-5", "--unit=1", "--json", "--lang", "en"], FORM);
    expect(read).toMatchObject({
      positionals: ["x"],
      values: { total: "-5", unit: "1" },
      output: "json",
      language: "en",
      problems: [],
    });
  });

  test.each([
    [["--totl", "5"], ["option-unknown"]],
    [["--total"], ["option-without-value"]],
    [["--total", "--unit", "1"], ["option-without-value"]],
    [["--total", "1", "--total", "2"], ["option-doubled"]],
    [["--json=yes"], ["option-takes-no-value"]],
    [["--json", "--csv"], ["options-exclude"]],
    [["--lang", "fi"], ["language-unknown"]],
    [["y"], ["argument-unexpected"]],
    [["-v"], ["option-unknown"]],
    [["--__proto__", "x"], ["option-unknown"]],
    [
      ["--nope", "--total="],
      ["option-unknown", "option-without-value"],
    ],
  ])("[CL1] %j has %j", (args, expected) => {
    expect(codes("x", ...args)).toEqual(expected);
  });

  test("[CL1] everything after -- is an argument", () => {
    expect(readArguments(["--", "--total"], FORM).positionals).toEqual(["--total"]);
  });
});

describe("[CL2] the program", () => {
  test("[CL2] without a command, or with an unknown one, exits with 2", async () => {
    const none = await run([]);
    expect([none.code, none.out]).toEqual([2, ""]);
    const unknown = await run(["alocate", "--json"]);
    expect(unknown.code).toBe(2);
    expect(problemCodes(unknown)).toEqual(["command-unknown"]);
    expect(unknown.out).toContain("Menade du allocate?");
    const english = await run(["alocate", "--lang", "en"]);
    expect(english.err).toContain("Did you mean allocate?");
  });

  test.each([
    [["--help"]],
    [["help"]],
    [["-h"]],
    [["split", "--help"]],
    [["allocate", "-h", "--lang=en"]],
  ])("[CL2] %j shows help and exits with 0", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("npm run -s samrakna -- ");
    expect(out).toContain("--lang sv|en");
  });

  test("[CL2] a bug exits with 3, on stderr, without a number", async () => {
    const { main } = await import("../../cli/main.ts");
    const said: string[] = [];
    const broken = {
      out: (text: string) => void said.push(`out:${text}`),
      err: (text: string) => void said.push(`err:${text}`),
      read: () => Promise.reject(new Error("x")),
      stream: () => Promise.reject(new Error("x")),
      write: () => Promise.reject(new Error("x")),
      data: () => Promise.reject(new Error("no data")),
    };
    expect(await main(["agreements"], broken)).toBe(3);
    expect(said).toEqual([expect.stringMatching(/^err:Internt fel: no data/)]);
  });
});
