import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { packaged } from "../support/reference.ts";
import { ROOT } from "../support/sources.ts";

test("[AG1][CL6] the list of packaged agreements says what their files say", () => {
  const files = readdirSync(join(ROOT, "data/agreements"));
  const listed = PACKAGED_AGREEMENTS.map(({ id }) => `${id}.json`);
  expect([...listed].sort()).toEqual(files.sort());
  const said = PACKAGED_AGREEMENTS.map(({ id }) => {
    const { name, from, to, ...agreement } = packaged(id);
    return { id: agreement.id, name, from, to };
  });
  expect(PACKAGED_AGREEMENTS).toEqual(said);
});
