import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { run } from "../support/memory-host.ts";
import { textOf } from "../support/sources.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const files = {
  "v.csv": "kommun;vikt\nAvesta;5\nFalun;3\n",
  "p.csv": "part;procent\nA;12,5\nB;87,5\n",
};

function faults(schema: string, json: string): unknown {
  const validate = ajv.compile(JSON.parse(textOf(`docs/schema/${schema}.schema.json`)));
  return validate(JSON.parse(json)) ? [] : validate.errors;
}

describe("[CL5] the JSON is what docs/schema says", () => {
  test.each([
    ["agreements", "agreements"],
    ["split", "split dalarna-2023 --year 2023"],
    ["split", "split dalarna-2023 --year 2023 --explain Avesta --unit 0.01"],
    ["split", "split dalarna-2023 --year 2025 --total 5000 --population-date 2025-12-31"],
    ["allocate", "allocate --total -10 --weights v.csv --rule cumulative --explain 2084"],
    ["allocate", "allocate --total 10 --weights p.csv --rule residual-to:A"],
    ["problems", "allocate --total x --weights v.csv --rulee --rule y"],
    ["problems", "split dalarna-2023 --year 2024"],
    ["problems", "nothing"],
  ])("[CL5][CL6] %s: %s", async (schema, command) => {
    const { out } = await run([...command.split(" "), "--json"], files);
    expect(faults(schema, out)).toEqual([]);
  });
});
