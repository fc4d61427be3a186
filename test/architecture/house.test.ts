import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvariantError, invariant } from "../../engine/index.ts";
import type { SourceFile } from "../support/sources.ts";
import { lineOf, nodesOf, ROOT, sourceFiles, textOf } from "../support/sources.ts";

const PRODUCT = ["engine", "formats", "templates", "toolkit", "addin", "cli"];
const files = sourceFiles(...PRODUCT);

function found(kind: (node: ts.Node, file: SourceFile) => boolean): readonly string[] {
  return files.flatMap((file) =>
    [...nodesOf(file.tree)]
      .filter((node) => kind(node, file))
      .map((node) => `${file.path}:${String(lineOf(file, node))}`),
  );
}

describe("[HO3] sizes and habits", () => {
  test("[HO3] no file is over 300 lines", () => {
    const long = files.filter(({ text }) => text.split("\n").length > 300).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test("[HO3] no function is over 70 lines", () => {
    const long = found((node, { tree }) => {
      if (!ts.isFunctionLike(node)) return false;
      const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
      return line(node.getEnd()) - line(node.getStart()) >= 70;
    });
    expect(long).toEqual([]);
  });

  test("[HO3] nothing is `any`, nothing is waved through with `!`", () => {
    expect(found((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    expect(found((node) => ts.isNonNullExpression(node))).toEqual([]);
  });

  test("[HO3] a type is asserted only where a brand is made", () => {
    const asserted = found((node) => ts.isAsExpression(node) && node.type.getText() !== "const");
    expect(asserted.map((at) => at.replace(/:\d+$/, ""))).toEqual(["engine/kernel/date.ts"]);
  });
});

/** What the boundary check says of a small project with these files. */
function cruise(sources: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "tsconfig.base.json"), "{}");
    const manifest = { dependencies: { zod: "*" }, devDependencies: { vitest: "*" } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const program = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = join(ROOT, ".dependency-cruiser.mjs");
    const args = [program, "--config", config, "--output-type", "err", ...PRODUCT];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("[HO4] rooms", () => {
  test("[HO4] a break of the order is an error that says which", () => {
    const told = cruise({
      "engine/index.ts": 'import "./audit/top.ts";\n',
      "engine/problem.ts": "export {};\n",
      "engine/kernel/up.ts": 'import "../allocation/down.ts";\nimport "../problem.ts";\n',
      "engine/kernel/out.ts": 'import "../../cli/bin.ts";\nimport "../index.ts";\n',
      "engine/kernel/fetched.ts": 'import "zod";\nimport "./nowhere.ts";\n',
      "engine/allocation/down.ts": 'import "node:fs";\nimport "../population/side.ts";\n',
      "engine/population/side.ts": "export {};\n",
      "engine/audit/top.ts": 'import "./round.ts";\n',
      "engine/audit/round.ts": 'import "./top.ts";\n',
      "formats/past-the-door.ts": 'import "../engine/allocation/down.ts";\n',
      "formats/up.ts": 'import "../toolkit/job.ts";\n',
      "templates/aside.ts": 'import "../formats/up.ts";\n',
      "toolkit/job.ts": 'import "../cli/bin.ts";\nimport "vitest";\n',
      "addin/main.tsx": 'import "../cli/bin.ts";\n',
      "addin/worker/up.ts": 'import "../taskpane/screen.tsx";\n',
      "addin/taskpane/screen.tsx": 'import "../../engine/index.ts";\n',
      "cli/bin.ts": "export {};\n",
    });
    const broken = [
      ["engine-kernel-looks-down", "engine/kernel/up.ts"],
      ["kernel-below-the-root", "engine/kernel/up.ts"],
      ["engine-not-by-its-own-door", "engine/kernel/out.ts"],
      ["engine-below-all", "engine/kernel/out.ts"],
      ["engine-needs-decimal-alone", "engine/kernel/fetched.ts"],
      ["nothing-unresolved", "engine/kernel/fetched.ts"],
      ["node-only-in-cli", "engine/allocation/down.ts"],
      ["engine-allocation-looks-down", "engine/allocation/down.ts"],
      ["no-cycles", "engine/audit/"],
      ["engine-by-its-door", "formats/past-the-door.ts"],
      ["formats-below-toolkit", "formats/up.ts"],
      ["templates-below-toolkit", "templates/aside.ts"],
      ["toolkit-below-roots", "toolkit/job.ts"],
      ["no-dev-dependencies", "toolkit/job.ts"],
      ["roots-apart", "addin/main.tsx"],
      ["addin-worker-looks-down", "addin/worker/up.ts"],
      ["pane-counts-nothing", "addin/taskpane/screen.tsx"],
      ["no-dead-files", "templates/aside.ts"],
    ];
    for (const [rule, file] of broken) {
      expect(told).toMatch(new RegExp(`${rule ?? ""}: .*${file ?? ""}`));
    }
  }, 30_000);
});

describe("[HO5] invariants", () => {
  test("[HO5] a broken one stops the program with its rule", () => {
    const breakIt = (): void => {
      invariant(false, "AL1", "the parts must make the whole");
    };
    expect(breakIt).toThrow(InvariantError);
    expect(breakIt).toThrow("[AL1] the parts must make the whole");
  });
});

describe("[HO6] what is written of the program", () => {
  test("[HO6] every dependency has its line in docs/dependencies.md", () => {
    const list = z.record(z.string(), z.string());
    const { dependencies, devDependencies } = z
      .object({ dependencies: list, devDependencies: list })
      .parse(JSON.parse(textOf("package.json")));
    const reasons = textOf("docs/dependencies.md");
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  test("[HO6] the README and ARCHITECTURE name no folder or file that is not there", () => {
    const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
      cwd: ROOT,
      encoding: "utf8",
    }).split("\n");
    const exists = (path: string) => tracked.some((file) => file === path || file.startsWith(path));
    const named = ["README.md", "docs/ARCHITECTURE.md"].flatMap((document) =>
      [
        ...textOf(document).matchAll(
          /`((?:engine|formats|templates|toolkit|addin|cli|data|docs|test)\/[\w./-]*)`/g,
        ),
      ].map(([, path = ""]) => path),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
});
