import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeHost } from "../../cli/node-host.ts";
import type { Language } from "../../engine/index.ts";
import { LANGUAGES } from "../../engine/index.ts";
import { filesIn, inExample, recipeIn, recipeText } from "../support/broken-book-example.ts";
import { problemCodes } from "../support/memory-host.ts";
import type { ProblemExample } from "../support/problem-examples.ts";
import {
  EXAMPLES,
  EXAMPLES_FOLDER,
  exampleCommand,
  runExample,
} from "../support/problem-examples.ts";
import { codesIn, valueOf } from "../support/results.ts";
import { ROOT, problemCodeList } from "../support/sources.ts";

const codes = problemCodeList();

/** Problems that no command line can bring about, and where they are tested instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    codes
      .filter((code) => code.startsWith("excel-"))
      .map((code) => [code, "only a workbook that is open in Excel brings it about"]),
  ),
  "total-not-finite": "only a caller of the engine can give NaN or Infinity",
  "weight-not-finite": "only a caller of the engine can give NaN or Infinity",
  "files-several": "a command line names its files one by one; a pane can be handed several",
  "file-too-large": "an example would be larger than the project",
  "ledger-map-long": "an example would be larger than the project",
  "ledger-rows-many": "an example would be larger than the project",
  "table-too-long": "an example would be larger than the project",
  "written-unsound": "only a fault of the program brings it about; tests of reading back make one",
  "file-linked": "a hard link is not kept with the project; a test beside the examples makes one",
  "file-changed":
    "a file would have to change while the program runs, as it does in a test beside the examples",
};

/** What an example says in each language. */
async function wordsOf(example: ProblemExample): Promise<string> {
  const { code } = example;
  const takesJson = code !== "options-exclude";
  const json = await runExample(example, ...(takesJson ? ["--json"] : []));
  expect(json.code).toBe(2);
  expect(problemCodes(json)).toContain(code);
  const words = await Promise.all(
    LANGUAGES.map(async (language) => {
      const run = await runExample(example, ...inLanguage(language, code));
      return `${run.err}${run.out}`;
    }),
  );
  return words.join("\n");
}

/** `--lang` where the example has none of its own. */
function inLanguage(language: Language, code: string): readonly string[] {
  return code === "language-unknown" ? [] : ["--lang", language];
}

describe("[PR1] examples of problems", () => {
  test("[PR1] there is one for every code, and none for no code", () => {
    expect(EXAMPLES.filter((code) => !codes.includes(code))).toEqual([]);
    const missing = codes.filter((code) => !EXAMPLES.includes(code) && !(code in ELSEWHERE));
    expect(missing).toEqual([]);
    expect(codes.length).toBeGreaterThan(50);
  });

  test.each(EXAMPLES)(
    "[PR1][CL2][CL9] %s comes about, exits with 2, is worded as agreed and writes nothing",
    async (code) => {
      const words = await inExample(join(EXAMPLES_FOLDER, code), async (folder) => {
        const before = await filesIn(folder);
        const told = await wordsOf({ code, folder });
        expect(await filesIn(folder)).toEqual(before);
        return told;
      });
      await expect(words).toMatchFileSnapshot(join(EXAMPLES_FOLDER, code, "expected.txt"));
    },
  );

  test("[PR1][CL9] file-changed comes about where a file changes while the program runs", async () => {
    await inExample(join(EXAMPLES_FOLDER, "file-not-writable"), async (folder) => {
      const { read, write } = nodeHost(folder);
      const file = "anteckning.xlsx";
      await writeFile(join(folder, file), "som den var");
      const before = valueOf(await read(file)).bytes;
      await writeFile(join(folder, file), "ändrad av en annan");
      const bytes = new TextEncoder().encode("ny");
      expect(codesIn(await write({ file, bytes, replaces: before }))).toEqual(["file-changed"]);
      expect(await readFile(join(folder, file), "utf8")).toBe("ändrad av en annan");
    });
  });

  test("[PR1] docs/PROBLEMS.md is made of them", async () => {
    const sections = codes.map((code) =>
      EXAMPLES.includes(code) ? section(code) : elsewhere(code),
    );
    await expect(`${HEAD}${sections.join("\n")}`).toMatchFileSnapshot(
      join(ROOT, "docs/PROBLEMS.md"),
    );
  });
});

const HEAD = `# Problems

Everything that the program can find wrong with what it is given, in order of precedence. Each has an example in \`test/problems/\` that is run with the tests; where that needs a workbook, it is made and then changed as the lines above the command say; this page is made of them (\`npm test -- -u\`).

`;

function section(code: string): string {
  const folder = join(EXAMPLES_FOLDER, code);
  const shown = exampleCommand(code)
    .map((arg) => (/[\s;]/.test(arg) || arg === "" ? `"${arg}"` : arg))
    .join(" ");
  const expected = join(folder, "expected.txt");
  const words = existsSync(expected) ? readFileSync(expected, "utf8").trimEnd() : "";
  const recipe = recipeIn(folder);
  const made = recipe === null ? "" : `${recipeText(recipe)}\n\n`;
  return `## ${code}\n\n\`\`\`text\n${made}samrakna ${shown}\n\n${words}\n\`\`\`\n`;
}

function elsewhere(code: string): string {
  return `## ${code}\n\nNo example: ${ELSEWHERE[code] ?? ""}.\n`;
}
