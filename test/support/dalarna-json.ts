import { readFileSync } from "node:fs";
import { z } from "zod";
import { dataPath } from "../../cli/data-path.ts";

const agreement = z.looseObject({
  sources: z.record(z.string(), z.unknown()),
  parties: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })),
});

/** The packaged agreement as its file has it. */
export function dalarnaJson(): z.infer<typeof agreement> {
  return agreement.parse(
    JSON.parse(readFileSync(dataPath("agreements/dalarna-2023.json"), "utf8")),
  );
}
