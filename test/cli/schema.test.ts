import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import { COLUMN_2022 } from "../support/dalarna.ts";
import { run } from "../support/memory-host.ts";
import { textOf } from "../support/sources.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const files = {
  "m.csv": COLUMN_2022,
  "d.csv": "Nämnd;Utfall;Budget;Avvikelse\nA;9,5;10;-0,4\n",
  "l.csv": "Konto;Period;Belopp\n4010;202601;1\n",
  "h.se": "#FLAGGA 0\n#RAR 0 20260101 20261231\n#VER A 1 20260115\n{\n#TRANS 4010 {6 A} 1\n}\n",
  "v.csv": "kommun;vikt\nAvesta;5\nFalun;3\n",
  "t.csv": "kommun;vikt;procent;publicerat\nAvesta;5;62,5;5\nFalun;3;37,5;3\nRegion Dalarna;;;1",
  "p.csv": "part;procent\nA;12,5\nB;87,5\n",
};

/** A workbook as it was made, with an amount typed over, and with an error among its inputs. */
async function workbooks(): Promise<Readonly<Record<string, Uint8Array>>> {
  const made = await newBook();
  return {
    "bok.xlsx": fileOf(made),
    "ändrad.xlsx": fileOf(editedBook(made, [{ cell: "Fördelning!F16", holds: 1 }])),
    "fel.xlsx": fileOf(editedBook(made, [{ cell: "Befolkning!D6", holds: { error: "#DIV/0!" } }])),
    "text.xlsx": new TextEncoder().encode("huvudman;vikt"),
  };
}

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
    ["explain", "explain --total 8 --table t.csv"],
    ["explain", "explain --total 9 --table t.csv"],
    ["explain-differences", "explain --differences --table d.csv"],
    ["explain", "explain --total 1225535 --table m.csv"],
    ["explain", "explain --total 1225635 --table m.csv"],
    ["import", "import sie h.se"],
    ["import", "import ledger l.csv --sign ledger"],
    ["import-into", "import sie bok.xlsx h.se"],
    ["import-into", "import sie bok.xlsx h.se --only A --yes --in-place"],
    ["problems", "import sie m.csv"],
    ["problems", "allocate --total x --weights v.csv --rulee --rule y"],
    ["problems", "split dalarna-2023 --year 2024"],
    ["problems", "nothing"],
    ["new", "new dalarna-2023 -o bok.xlsx --dry-run"],
    ["split", "split bok.xlsx --in-place --by A"],
    ["split", "split bok.xlsx --dry-run"],
    ["split", "split bok.xlsx"],
    ["audit", "audit bok.xlsx"],
    ["audit", "audit bok.xlsx --explain Avesta"],
    ["audit", "audit ändrad.xlsx"],
    ["problems", "audit text.xlsx"],
    ["problems", "split fel.xlsx"],
  ])("[CL5][CL6] %s: %s", async (schema, command) => {
    const books = await workbooks();
    // A new workbook is written over nothing.
    const given = command.startsWith("new") ? files : { ...files, ...books };
    const { out } = await run([...command.split(" "), "--json"], given);
    expect(faults(schema, out)).toEqual([]);
  });
});
