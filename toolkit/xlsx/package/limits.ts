/**
 * How much of a file is read. Each limit is several times what the largest workbook of
 * ours needs, and low enough that a file made to exhaust the machine is refused within
 * seconds. They hold for the whole file, not for each part of it.
 *
 * @rule WB4
 */

/** Parts in the package. */
export const MOST_PARTS = 10_000;

/** Bytes of all parts together, unpacked. */
export const MOST_BYTES = 300_000_000;

/** Bytes of the parts that are read, together: the sheets, names, texts and styles that we look into. */
export const MOST_READ = 60_000_000;

/** Tags in the parts that are read, together. What is built of each takes up to a kilobyte. */
export const MOST_TAGS = 600_000;

/** Rows and cells of the sheets that we look into, together. */
export const MOST_CELLS = 600_000;

/** Texts that cells share, those of other sheets among them. */
export const MOST_TEXTS = 1_000_000;

/** Characters of the shared formulas of our sheets, when each is spelled out in its own cell. */
export const MOST_SHARED = 5_000_000;
