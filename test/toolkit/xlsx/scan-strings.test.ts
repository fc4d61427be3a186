import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { richText } from "../../../toolkit/xlsx/read/rich-text.ts";
import { scanStrings } from "../../../toolkit/xlsx/scan/scan-strings.ts";
import { childrenNamed } from "../../../toolkit/xlsx/xml/node.ts";
import { parseXmlText } from "../../../toolkit/xlsx/xml/parsing.ts";

const MOST = 100;

function list(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="m" count="3" uniqueCount="2">${items}</sst>`;
}

/** The same by the XML parser, which is somebody else's; null for what it refuses. */
function byParser(text: string): readonly string[] | null {
  const whole = parseXmlText(text);
  return typeof whole === "string" ? null : childrenNamed(whole.root, "si").map(richText);
}

describe("[WB3] texts that cells share are scanned", () => {
  test.each([
    '<si><t>Avesta</t></si><si><t xml:space="preserve"> a &amp; b&#10;</t></si>',
    "<si><t/></si><si/><si><t></t></si><si><t>_x000D_</t></si>",
    '<si><r><t>fet</t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
    "",
  ])("[WB3] %s", (items) => {
    expect(scanStrings(list(items), MOST)).toEqual(byParser(list(items)));
    expect(scanStrings(list(items), MOST)).not.toBeNull();
  });

  test.each([
    "<x:si><t>a</t></x:si>",
    "<si> <t>a</t></si> ",
    "<si><t>a</t></si><!-- -->",
    "<si><t>&nbsp;</t></si>",
    "<si><t>a\r\nb</t></si>",
    "<si><t>a</si>",
  ])("[WB3] %s is left to the parser", (items) => {
    const found = scanStrings(list(items), MOST);
    expect(found ?? byParser(list(items))).toEqual(byParser(list(items)));
  });

  test("[WB4] as many as the limit, and not one more", () => {
    const items = (count: number): string => list("<si><t>a</t></si>".repeat(count));
    expect(scanStrings(items(MOST), MOST)).toHaveLength(MOST);
    expect(scanStrings(items(MOST + 1), MOST)).toBe("too-many");
  });

  test("[WB3] a list with any fault is never read in another way than the parser does", () => {
    const sound = list(
      '<si><t>a &lt; b</t></si><si><r><t xml:space="preserve">x </t></r></si><si/>',
    );
    const character = fc.constantFrom(..."<>/=\"'& \n]!?sitr1;x\u0001".split(""));
    const change = fc.record({
      at: fc.nat(sound.length),
      removed: fc.nat(3),
      added: fc.array(character, { maxLength: 2 }),
    });
    let scanned = 0;
    fc.assert(
      fc.property(change, ({ at, removed, added }) => {
        const text = sound.slice(0, at) + added.join("") + sound.slice(at + removed);
        const found = scanStrings(text, MOST);
        if (found === null) return;
        scanned += 1;
        expect(found).toEqual(byParser(text));
      }),
      { numRuns: 3000 },
    );
    expect(scanned).toBeGreaterThan(50);
  });
});
