import { turnsAllAway } from "../excel-problem.ts";
import type { Talk } from "./talk.ts";

/** Whether anything may have been changed in the workbook when a talk ends with an error. */
export interface Footprint {
  /** To be called before the first change is asked for. */
  readonly begin: (talk: Talk) => void;
  readonly isUntouched: (error: unknown) => boolean;
}

/** A footprint of nothing. @rule EX5 */
export function makeFootprint(): Footprint {
  let begun: { readonly talk: Talk; readonly rounds: number } | null = null;
  return {
    begin: (talk) => {
      begun = { talk, rounds: talk.rounds() };
    },
    isUntouched: (error) =>
      begun === null || (begun.talk.rounds() === begun.rounds && turnsAllAway(error)),
  };
}
