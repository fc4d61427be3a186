/** What the program tells its caller. A contract: scripts depend on it. */
export const EXIT = {
  done: 0,
  /** An audit found differences, a follow-up is not ready: the work was done and the answer is no. */
  differences: 1,
  /** The input or the command line is unusable; nothing was written. */
  unusable: 2,
  /** A bug of ours. */
  internal: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
