import { z } from "zod";
import type { PeerBook } from "./workbook-peer.ts";

/** What is measured: four jobs of ours, and exceljs beside three of them. */
export const JOBS = [
  "new",
  "re-run",
  "other total",
  "audit",
  "exceljs new",
  "exceljs re-run",
] as const;

/** One of {@link JOBS}. */
export type Job = (typeof JOBS)[number];

/** What one process measured. */
export const MEASURED = z.object({
  /** From the process's beginning until all was loaded, in ms. */
  startUp: z.number(),
  /** The first run, in ms of the processor's time. */
  first: z.number(),
  /** How far the first run raised the process's highest resident memory, in MB. */
  peak: z.number(),
  /** The median of the runs once the process was warm, in ms of the processor's time; null where it ran once. */
  warm: z.number().nullable(),
});

/** What one process measured. */
export type Measured = z.infer<typeof MEASURED>;

/** What the process that measures is given beside the product's own data, in one folder. */
export const FILES = {
  book: (subject: string) => `${subject}.xlsx`,
  cells: (subject: string, job: "new" | "re-run") => `${subject}-${job}.json`,
} as const;

/** What {@link FILES.cells} holds; both ends of it are this program's own. */
export const CELLS = z.custom<PeerBook>((value) => typeof value === "object" && value !== null);

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
