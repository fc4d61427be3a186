import type { Job } from "./jobs.ts";
import { pocket } from "./pocket-jobs.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";
import { testRefusals } from "./refused-actions.ts";

const JOBS: readonly Job[] = [
  { name: "every kind of step on a new sheet", ready: () => pocket(MAKES) },
  { name: "every kind of step where rows go", ready: () => pocket(MAKES, rewrites(2)) },
  { name: "every kind of step where rows come", ready: () => pocket(MAKES, rewrites(5)) },
];

testRefusals(JOBS, true);
