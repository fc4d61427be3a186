import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { agreementForm } from "../../formats/agreement-form.ts";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { agreementText } from "../support/reference.ts";
import { ROOT } from "../support/sources.ts";

const FILE = join(ROOT, "docs/schema/agreement-file.schema.json");

/** The form of an agreement file, for editors and for other programs; what a file means no schema says. */
function agreementSchema(): object {
  const schema = z.toJSONSchema(agreementForm, { io: "input", target: "draft-7" });
  return { title: "Samräkna agreement", ...schema };
}

/** Another program's reading of the published schema. */
function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const schema: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error("The schema is an object.");
  return ajv.compile(schema);
}

describe("[AG1] the schema of agreement files", () => {
  test("[AG1][HO6] that is published is the form that files are read by", async () => {
    const text = `${JSON.stringify(agreementSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(FILE);
  });

  test.each(PACKAGED_AGREEMENTS)("[AG1] $id is an example of it", ({ id }) => {
    const isSound = validator();
    expect(isSound(JSON.parse(agreementText(id))), JSON.stringify(isSound.errors)).toBe(true);
  });

  test("[AG1] an unknown field, a missing one and a number for an amount are none", () => {
    const isSound = validator();
    const changed = (from: string, to: string): boolean =>
      isSound(JSON.parse(agreementText("dalarna-2023").replace(from, to)));
    expect(changed('"id": "dalarna-2023"', '"id": "Dalarna 2023"')).toBe(false);
    expect(changed('"from": 2023', '"first": 2023')).toBe(false);
    expect(changed('"amount": "4000000"', '"amount": 4000000')).toBe(false);
    expect(changed('"kind": "percentages"', '"kind": "shares"')).toBe(false);
  });
});
