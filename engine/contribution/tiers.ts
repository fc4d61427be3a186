import type { TierKey, TierStep } from "../agreement/agreement.ts";

/** The step that so many inhabitants reach; null where they are fewer than the first begins at. @rule AL10 */
export function tierOf({ steps }: TierKey, persons: number): TierStep | null {
  const reached = steps.filter(({ from, ownsBoundary }) =>
    ownsBoundary ? from <= persons : from < persons,
  );
  return reached.reduce<TierStep | null>(
    (highest, step) => (highest === null || step.from > highest.from ? step : highest),
    null,
  );
}
