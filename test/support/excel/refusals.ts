import { z } from "zod";

/** What an error of Excel's tells. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  /** `Range.values`; undefined where a batch was refused as a whole. */
  readonly location: string | undefined;
  readonly statement: string | undefined;
}

const told = z.object({
  code: z.string(),
  message: z.string(),
  debugInfo: z.object({ errorLocation: z.string().optional(), statement: z.string().optional() }),
});

/** The error that work in Excel ends with; fails where it ends well or otherwise. */
export async function refusalOf(work: Promise<unknown>): Promise<ToldError> {
  let failure: unknown = null;
  try {
    await work;
  } catch (error) {
    failure = error;
  }
  const { code, message, debugInfo } = told.parse(failure);
  return { code, message, location: debugInfo.errorLocation, statement: debugInfo.statement };
}
