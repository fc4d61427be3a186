import { beforeAll, describe, expect, test } from "vitest";
import type { LedgerFields, WorkerApi } from "../../../addin/worker/worker-api.ts";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import { openXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { fileOf, newBook } from "../../support/broken-book.ts";
import { run } from "../../support/memory-host.ts";
import { given, newWorker } from "../../support/pane-jobs.ts";
import { valueOf } from "../../support/results.ts";

const FIELDS: LedgerFields = {
  ...{ only: "", objects: "", counterpart: "", sign: "", period: "", columns: "" },
  ...{ plan: "", by: "", at: "" },
};

const SIE = [
  "#FLAGGA 0",
  "#ORGNR 232100-0180",
  '#KONTO 4010 "Löner"',
  ...["#VER A 1 20260115", "{", "#TRANS 4010 {6 RSS} 100.50", "#TRANS 1930 {} -100.50", "}"],
].join("\n");

const CSV = "Konto;Period;Belopp\n3510;202601;-100\n4010;202601;60,50\n";

async function openWorker(): Promise<{ worker: WorkerApi; bytes: Uint8Array }> {
  const bytes = fileOf(await newBook());
  const worker = newWorker();
  const source = { file: "bok.xlsx", bytes };
  const present = valueOf(presentWorkbook(valueOf(openXlsx(source)), SHEET_NAMES));
  given(await worker.open({ file: "bok.xlsx", present, isWritten: true }));
  return { worker, bytes };
}

async function codesOf(worker: WorkerApi, file: File, fields = FIELDS): Promise<readonly string[]> {
  const answer = await worker.planLedger({ file, fields });
  return answer.ok ? [] : answer.faults.map(({ problem }) => problem.code);
}

describe("[PA12] a ledger's file in the pane", () => {
  let worker: WorkerApi;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ worker, bytes } = await openWorker());
  });

  test("[PA12][LE8] comes to what the command line prints, and writes what it writes", async () => {
    const file = new File([SIE], "h.se");
    const { plan, understood } = given(
      await worker.planLedger({
        file,
        fields: { ...FIELDS, only: "RSS", plan: "kommun-bas", by: "AA" },
      }),
    );
    for (const language of ["sv", "en"] as const) {
      const args = [
        "import",
        "sie",
        "bok.xlsx",
        "h.se",
        "--only",
        "RSS",
        "--plan",
        "kommun-bas",
        "--by",
        "AA",
      ];
      const { out } = await run([...args, "--lang", language], { "bok.xlsx": bytes, "h.se": SIE });
      const imported = understood.blocks[language].slice(0, 2);
      for (const block of imported) {
        if (block.kind === "lines") for (const line of block.lines) expect(out).toContain(line);
        if (block.kind === "table") expect(out).toContain(block.caption);
      }
    }
    expect(understood.preview.sheets.map(({ sheet, isNew }) => [sheet, isNew])).toEqual([
      ["Kontokarta", true],
      ["Objektkarta", true],
      ["Importer", true],
      ["Utfall", true],
      ["Läs mig", false],
    ]);
    const args = [
      "import",
      "sie",
      "bok.xlsx",
      "h.se",
      "--only",
      "RSS",
      "--plan",
      "kommun-bas",
      "--by",
      "AA",
    ];
    const { written } = await run([...args, "--yes", "--in-place"], {
      "bok.xlsx": bytes,
      "h.se": SIE,
    });
    const made = given(await worker.writeXlsx({ source: { file: "bok.xlsx", bytes }, plan }));
    expect(Buffer.from(made).equals(Buffer.from(written.get("bok.xlsx") ?? []))).toBe(true);
  });

  test("[PA12][LE6] a table is told from SIE by how it begins, and its sign is asked", async () => {
    const file = new File([CSV], "uttag.se");
    expect(await codesOf(worker, file)).toEqual(["ledger-sign-open"]);
    const answer = given(await worker.planLedger({ file, fields: { ...FIELDS, sign: "ledger" } }));
    expect(answer.understood.preview.changed).toBeGreaterThan(0);
  });

  test("[PA12][PA5] what cannot be read or chosen is told, and leads to no field of the split", async () => {
    expect(await codesOf(worker, new File([""], "tom.se"))).toEqual(["file-empty"]);
    const answer = await worker.planLedger({
      file: new File([SIE], "h.se"),
      fields: { ...FIELDS, only: "X" },
    });
    expect(
      answer.ok ? [] : answer.faults.map(({ problem }) => [problem.code, problem.place]),
    ).toEqual([["choice-unknown", null]]);
    const gone = new File([SIE], "h.se");
    const broken = Object.defineProperty(gone, "stream", {
      value: () => ({
        getReader: () => ({ read: () => Promise.reject(new DOMException("", "NotReadableError")) }),
      }),
    });
    expect(await codesOf(worker, broken)).toEqual(["file-not-readable"]);
    const large = Object.defineProperty(new File([SIE], "h.se"), "size", { value: 3_000_000_000 });
    expect(await codesOf(worker, large)).toEqual(["file-too-large"]);
  });
});
