import { describe, expect, test } from "vitest";
import { copyName } from "../../../addin/taskpane/session/copy-name.ts";
import { LANGUAGES } from "../../../engine/index.ts";
import { paneWordsIn } from "../../support/pane-words.ts";
import { browserFile, createdBook } from "../../support/pane-jobs.ts";

const { contents } = await createdBook();

function nameOf(file: string, isOnDisk: boolean): string {
  const origin = isOnDisk ? browserFile(contents.bytes, file) : null;
  return copyName({ contents: { ...contents, file }, origin }, paneWordsIn("sv").file.copyName);
}

describe("[PA1] what a saved copy is called", () => {
  test("[PA1] a new workbook by its own name", () => {
    expect(nameOf("dalarna-2023.xlsx", false)).toBe("dalarna-2023.xlsx");
  });

  test.each([
    ["bok.xlsx", "bok kopia.xlsx"],
    ["Bok.XLSX", "Bok kopia.xlsx"],
    ["bok.v2.xlsx", "bok.v2 kopia.xlsx"],
    ["bok", "bok kopia.xlsx"],
    ["bok kopia.xlsx", "bok kopia kopia.xlsx"],
    // A workbook with macros, or a template, keeps what it is: Excel opens it under no other ending.
    ["bok.xlsm", "bok kopia.xlsm"],
    ["mall.xltx", "mall kopia.xltx"],
    ["MALL.XLTM", "MALL kopia.xltm"],
  ])("[PA1] %s is saved as %s", (file, copy) => {
    expect(nameOf(file, true)).toBe(copy);
  });

  test("[PA1] never by the name of the file on the disk, whatever the language", () => {
    for (const language of LANGUAGES) {
      const origin = browserFile(contents.bytes);
      const { copyName: named } = paneWordsIn(language).file;
      expect(copyName({ contents: { ...contents, file: "bok.xlsx" }, origin }, named)).not.toBe(
        "bok.xlsx",
      );
    }
  });
});
