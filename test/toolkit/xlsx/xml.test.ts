import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeXml, encodeXml } from "../../../toolkit/xlsx/xml/decoding.ts";
import {
  append,
  element,
  removeAttribute,
  setAttribute,
  textElement,
} from "../../../toolkit/xlsx/xml/edit.ts";
import { fragment } from "../../../toolkit/xlsx/xml/fragment.ts";
import { childNamed, descendantsNamed, sourceOf } from "../../../toolkit/xlsx/xml/node.ts";
import { parseXmlText, writeXmlText } from "../../../toolkit/xlsx/xml/parsing.ts";

/** An element as anyone might write it: prefixes, blanks, quotes of both kinds, comments, CDATA, characters beyond the basic plane. */
const attribute = fc
  .tuple(
    fc.constantFrom("r", "x:s", "t-1", "xml:lang"),
    fc.constantFrom('"a>b"', "'a\"b'", '"&lt;&#228;"', '"😀/"'),
    fc.constantFrom(" ", "\r\n  "),
  )
  .map(([name, value, blank]) => `${blank}${name} = ${value}`);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom("c", "x:c", "å", "b"),
      fc.uniqueArray(attribute, { maxLength: 2, selector: (text) => text.trim().split(" ")[0] }),
      fc.array(
        fc.oneof(
          { depthSize: "small" },
          fc.constantFrom(
            "text",
            "\r\n\t",
            "<!-- <c> -->",
            "<![CDATA[</c>]]>",
            "&amp;",
            "😀",
            "<?p </c>?>",
          ),
          tie("node"),
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([name, attributes, children, isEmpty]) =>
      isEmpty
        ? `<${name}${attributes.join("")} />`
        : `<${name}${attributes.join("")}>${children.join("")}</${name} >`,
    ),
}));

test("[WB2] a text taken apart and put together is the same text", () => {
  fc.assert(
    fc.property(node, fc.constantFrom("", "\ufeff", '<?xml version="1.0"?>\n'), (xml, before) => {
      const text = `${before}${xml}\n<!-- slut -->`;
      const whole = parseXmlText(text);
      expect(typeof whole === "string" ? whole : writeXmlText(whole)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("[WB2] a child is put inside the right element, whatever follows", () => {
  const whole = fragment("<a><b><c/></b></a>");
  const inner = childNamed(whole, "b");
  if (inner !== null) append(inner, element("d"));
  expect(sourceOf(whole)).toBe("<a><b><c/><d/></b></a>");
});

test("[WB2] an attribute is changed, added or taken away, and nothing else in the tag", () => {
  const tag = fragment('<x:c  r=\'A1\'\n s = "1" as="2"/>');
  setAttribute(tag, "s", "7$&");
  setAttribute(tag, "t", 'a"<');
  removeAttribute(tag, "r");
  expect(sourceOf(tag)).toBe('<x:c\n s="7$&amp;" as="2" t="a&quot;&lt;"/>');
  const sly = fragment("<v error=\"skriv sqref='A1'\" sqref='B2'/>");
  setAttribute(sly, "sqref", "C3");
  expect(sourceOf(sly)).toBe('<v error="skriv sqref=\'A1\'" sqref="C3"/>');
});

test("[WB3] any text, between tags or in one, is read as it was written", () => {
  const text = fc
    .string({ unit: "binary" })
    .filter((one) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]*$/.test(one));
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom("a\r\nb\tc\rd", "]]>", "\"'<&>")), (one) => {
      const made = fragment(sourceOf(textElement("a", one, { b: one })));
      expect([made.text, made.attributes.get("b")]).toEqual([one, one]);
    }),
  );
  expect(sourceOf(textElement("a", "\u0000\ud800x\uffff"))).toBe("<a>\ufffd\ufffdx\ufffd</a>");
});

test("[WB2] elements are found by name whatever their prefix", () => {
  const whole = fragment('<x:a xmlns:x="u"><x:c/><b><c/></b></x:a>');
  expect(descendantsNamed(whole, "c").map(sourceOf)).toEqual(["<x:c/>", "<c/>"]);
});

test.each([
  ["entity", '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ["too-deep", "<a>".repeat(300) + "</a>".repeat(300)],
  ["too-deep", "<a>".repeat(100_000)],
  ["xml-malformed", "<a><b></a>"],
  ["xml-malformed", "<a b='1' b='2'/>"],
  ["xml-malformed", "<a>&nope;</a>"],
  ["xml-malformed", "<a"],
  ["xml-malformed", ""],
  ["xml-malformed", "text"],
])("[WB4] a text is refused as %s", (reason, text) => {
  expect(parseXmlText(text)).toBe(reason);
});

test("[WB2] UTF-16 is read by its mark or by its look, and written as UTF-8", () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>å😀</a>';
  const little = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    little.set([unit % 256, Math.floor(unit / 256)], index * 2);
  }
  const big = little.map((_, index) => little[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
  expect(decodeXml(little)).toBe(text);
  expect(decodeXml(big)).toBe(text);
  expect(decodeXml(Uint8Array.of(0xff, 0xfe, ...little))).toBe(`\ufeff${text}`);
  expect(decodeXml(Uint8Array.of(0x3c, 0xe5, 0x3e))).toBeNull();
  const written = new TextDecoder().decode(encodeXml(text));
  expect(written).toBe(text.replace("UTF-16", "UTF-8"));
});
