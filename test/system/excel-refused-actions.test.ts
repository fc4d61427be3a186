import { JOBS, JOBS_OF_THREE } from "../addin/excel/jobs.ts";
import { POCKETS } from "../addin/excel/pocket-jobs.ts";
import { testRefusals } from "../addin/excel/refused-actions.ts";

// `npm run bench` tries each action with three parties; with FAULTS=all each is tried everywhere.
const { FAULTS: faults } = process.env;

if (faults !== "three") testRefusals(POCKETS.slice(1), "each");
testRefusals(JOBS_OF_THREE, faults === undefined ? "every 60th" : "each");
// The plans of the pane have thousands of actions.
if (faults !== "three") testRefusals(JOBS, faults === "all" ? "each" : "some");
