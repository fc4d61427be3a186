import type { Agreement, Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { agreementText } from "../formats/agreement-export.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import type { ReadBook } from "./split-workbook.ts";

/**
 * An agreement of a workbook as a file.
 *
 * @param asked its id; the one that the reports show where it is left out
 * @returns the text; or that there is no such agreement, or that its parties or keys change
 *   with the years, which a file cannot say
 * @rule AG2
 */
export function exportFromBook(
  { inputs }: ReadBook,
  asked: string | undefined,
): Result<string, Problem> {
  const id = asked ?? inputs.agreement.id;
  const row = inputs.agreements.find((one) => one.id === id);
  if (row === undefined) {
    const agreements = inputs.agreements.map((one) => one.id);
    const nearest = nearestTo(id, agreements)[0] ?? null;
    const place = { kind: "option", option: "--agreement" } as const;
    return fail([problem("agreement-unknown", { agreement: id, agreements, nearest }, place)]);
  }
  const first = inputs.agreementIn({ agreement: id, year: row.from });
  const years = Array.from({ length: row.to - row.from }, (_, index) => row.from + 1 + index);
  const texts = years.map((year) => agreementText(inputs.agreementIn({ agreement: id, year })));
  const changed = years.find((_, index) => texts[index] !== agreementText(first));
  if (changed !== undefined) {
    return fail([problem("agreement-by-years", { agreement: id, year: changed })]);
  }
  const isAlone = inputs.agreements.length === 1;
  return succeed(agreementText(isAlone ? first : onlyOwn(first)));
}

/** An agreement without the sources that the workbook's other agreements alone cite. */
function onlyOwn(agreement: Agreement): Agreement {
  const cited = JSON.stringify({ ...agreement, sources: {} });
  const own = Object.entries(agreement.sources).filter(([id]) =>
    cited.includes(`"source":${JSON.stringify(id)}`),
  );
  return { ...agreement, sources: Object.fromEntries(own) };
}
