import { describe, expect, test } from "vitest";
import { readAgreement } from "../../formats/agreement-json.ts";
import { agreementText } from "../../formats/agreement-export.ts";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { run } from "../support/memory-host.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { secondAgreement } from "../support/second-agreement.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function newBook(...agreements: readonly string[]): Promise<Uint8Array> {
  const files = { "annat.json": secondAgreement() };
  const { written } = await run(["new", ...agreements, "-o", "bok.xlsx"], files);
  return new Uint8Array(written.get("bok.xlsx") ?? []);
}

describe.each(PACKAGED_AGREEMENTS)("[AG2] $id as a file", ({ id }) => {
  test("[AG2] is read back as the same agreement, and written again as the same text", () => {
    const text = agreementText(packaged(id));
    const source = { file: "a.json", bytes: bytesOf(text) };
    const again = valueOf(readAgreement(source, REFERENCE.register));
    expect(again).toEqual(packaged(id));
    expect(agreementText(again)).toBe(text);
  });

  test("[AG2][WB7] out of its workbook it is the same text; a workbook of that file exports it again", async () => {
    const book = await newBook(id);
    const { code, out } = await run(["agreement", "export", "bok.xlsx"], { "bok.xlsx": book });
    expect(code).toBe(0);
    expect(out).toBe(agreementText(packaged(id)));
    const files = { "a.json": bytesOf(out) };
    const { written } = await run(["new", "a.json", "-o", "ny.xlsx"], files);
    const again = { "ny.xlsx": new Uint8Array(written.get("ny.xlsx") ?? []) };
    expect((await run(["agreement", "export", "ny.xlsx"], again)).out).toBe(out);
  });
});

describe("[AG2][CL9] agreement export", () => {
  test("[AG2] writes its file where there is none, or with --force", async () => {
    const done = await run(["agreement", "export", "kalmar-2022", "-o", "kalmar.json"]);
    expect(done.code).toBe(0);
    const text = agreementText(packaged("kalmar-2022"));
    expect(new TextDecoder().decode(done.written.get("kalmar.json"))).toBe(text);
    const files = { "kalmar.json": bytesOf("annat") };
    const refused = await run(["agreement", "export", "kalmar-2022", "-o", "kalmar.json"], files);
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    const args = ["agreement", "export", "kalmar-2022", "-o", "kalmar.json", "--force"];
    expect((await run(args, files)).code).toBe(0);
  });

  test("[AG2][RD2] writes characters that no file of text may hold as escapes", () => {
    const name = { sv: "a\u007fb\u0085c", en: "d\u009f" };
    const agreement = { ...packaged("kalmar-2022"), name };
    const text = agreementText(agreement);
    expect(text).toContain(String.raw`"sv": "a\u007fb\u0085c"`);
    const source = { file: "a.json", bytes: bytesOf(text) };
    expect(valueOf(readAgreement(source, REFERENCE.register))).toEqual(agreement);
  });

  test("[AG2][WB8] takes the agreement that is asked for, with its own sources alone", async () => {
    const files = { "bok.xlsx": await newBook("dalarna-2023", "annat.json") };
    const other = await run(["agreement", "export", "bok.xlsx", "--agreement", "provavtal"], files);
    const second = { file: "annat.json", bytes: secondAgreement() };
    expect(other.out).toBe(agreementText(valueOf(readAgreement(second, REFERENCE.register))));
    const shown = await run(["agreement", "export", "bok.xlsx"], files);
    expect(shown.out).toBe(agreementText(packaged("dalarna-2023")));
    const unknown = await run(["agreement", "export", "bok.xlsx", "--agreement", "prov"], files);
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
  });

  test("[AG2][CL3] what is no export, and a name that is no JSON file's, are told", async () => {
    expect((await run(["agreement", "import", "kalmar-2022"])).code).toBe(2);
    expect((await run(["agreement", "export"])).code).toBe(2);
    const name = await run(["agreement", "export", "kalmar-2022", "-o", "kalmar.xlsx"]);
    expect([name.code, name.written.size]).toEqual([2, 0]);
  });
});
