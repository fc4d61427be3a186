import { beforeAll, describe, expect, test } from "vitest";
import type { TraceNode } from "../../../engine/index.ts";
import { LANGUAGES } from "../../../engine/index.ts";
import { nodeWords } from "../../../addin/taskpane/parts/trace/node-words.ts";
import { citingInFull } from "../../../templates/words/source-words.ts";
import { traceText } from "../../../cli/output/trace-text.ts";
import type { JobsWithBook } from "../../support/pane-jobs.ts";
import { withField, createdBook } from "../../support/pane-jobs.ts";

let made: JobsWithBook;
beforeAll(async () => {
  made = await createdBook();
});

async function treeOf(code: string): Promise<TraceNode> {
  await made.jobs.split(withField("2024", { total: "4 120 000", populationDate: "2022-12-31" }));
  const node = await made.jobs.explain({ kind: "part", code });
  if (node === null) throw new Error(`no tree for ${code}`);
  return node;
}

function* nodesOf(node: TraceNode): Generator<TraceNode> {
  yield node;
  for (const input of node.inputs) yield* nodesOf(input);
}

describe("[AU1] a tree in words", () => {
  test.each(LANGUAGES)(
    "[PA2][AU1] says of every row what the command line says of it, in %s",
    async (language) => {
      const tree = await treeOf("2084");
      const nodes = [...nodesOf(tree)];
      expect(nodes.length).toBeGreaterThan(10);
      const notes = { ...citingInFull(language), lines: () => [] };
      for (const node of nodes) {
        const { title, value, made: how, decided } = nodeWords(node, language);
        const facts = [how, ...decided].filter(Boolean).join("; ");
        const line = `${title}: ${value}${facts === "" ? "" : `   (${facts})`}`;
        expect(line).toBe(traceText({ ...node, inputs: [] }, notes));
      }
    },
  );

  test("[PA2][CO1] says who chose, and on which day persons were counted", async () => {
    const nodes = [...nodesOf(await treeOf("2084"))];
    const words = nodes.map((node) => nodeWords(node, "sv"));
    expect(words.some(({ decided }) => decided.includes("angivet av användaren"))).toBe(true);
    expect(words.some(({ made: how }) => how.includes("2022-12-31"))).toBe(true);
  });

  test("[PA2] is harmless whatever an agreement calls a party", async () => {
    const node = { ...(await treeOf("2084")), about: { sv: "A\u202eB\u001b[31m", en: "A" } };
    expect(nodeWords(node, "sv").title).toMatch(/ A\ufffdB\ufffd\[31m$/);
    expect(nodeWords({ ...node, about: null }, "en").title).not.toMatch(/ $/);
  });
});
