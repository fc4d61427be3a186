import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COLUMN_2022, DALARNA_2023 } from "../support/dalarna.ts";
import { run } from "../support/memory-host.ts";
import { ROOT, textOf } from "../support/sources.ts";
import { terminalPicture } from "../support/terminal-picture.ts";

/** The text of a command's help and results that documents quote, in the language they are written in. */
const PICTURES = [
  {
    file: "split.sv.svg",
    title: "Dalarnas fördelning 2023 bredvid beslutsunderlagets egen",
    args: ["split", "dalarna-2023", "--year", "2023"],
  },
  {
    file: "split.en.svg",
    title: "Dalarna's split of 2023 beside the decision memo's own",
    args: ["split", "dalarna-2023", "--year", "2023", "--lang", "en"],
  },
  {
    file: "explain.sv.svg",
    title: "Hur Avestas belopp blev till, ner till källan",
    args: ["split", "dalarna-2023", "--year", "2023", "--explain", "Avesta"],
  },
] as const;

describe("[HO6] documents show what the program prints", () => {
  test.each(PICTURES)("[HO6] docs/images/$file", async ({ file, title, args }) => {
    const { out } = await run(args);
    const shown = file.startsWith("explain") ? out.slice(out.indexOf("Belopp Avesta")) : out;
    const command = `npm run -s samrakna -- ${args.join(" ")}`;
    const picture = terminalPicture(command, shown, title);
    await expect(picture).toMatchFileSnapshot(join(ROOT, "docs/images", file));
  });

  test.each(["README.md", "docs/anvandarhandbok.md"])(
    "[HO6] the results quoted in %s",
    async (document) => {
      const quotes = [
        ...textOf(document).matchAll(/```text\n\$ npm run -s samrakna -- (.*)\n([\s\S]*?)```/g),
      ];
      for (const [, command = "", quoted = ""] of quotes) {
        const { out, err } = await run(command.split(" "), EXAMPLE_FILES);
        expect(`${out}${err}`.trim()).toBe(quoted.trim());
      }
      expect(quotes.length).toBeGreaterThan(0);
    },
  );
});

/** The files that the documents' examples read: the one of `allocate`, which both print, and the memo's columns. */
const EXAMPLE_FILES = {
  "vikter.csv": "huvudman;vikt\nNorr;1\nMitt;1\nSyd;1\n",
  "tabell.csv": [
    "huvudman;vikt;publicerat",
    ...DALARNA_2023.map(([name, , persons, amount]) =>
      [name, String(persons), String(amount)].join(";"),
    ),
  ].join("\n"),
  "kolumn-2022.csv": COLUMN_2022,
};
