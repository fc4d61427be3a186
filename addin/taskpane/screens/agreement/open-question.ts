import type { ClauseView } from "../../../worker/worker-api.ts";
import type { OpenBook } from "../../session/session.ts";

/** The year to answer a question for: the one that is shown if the clause holds in it, else its first. */
export function answerableYear(
  { from, to }: Pick<ClauseView, "from" | "to">,
  { split: { fields }, contents }: Pick<OpenBook, "split" | "contents">,
): string | null {
  const years = contents.splitOptions.years.filter(({ year }) => {
    const number = Number(year);
    return from <= number && (to === null || number <= to);
  });
  const shown = years.find(({ year }) => year === fields.year);
  return (shown ?? years[0])?.year ?? null;
}
