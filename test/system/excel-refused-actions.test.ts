import { JOBS } from "../addin/excel/jobs.ts";
import { POCKETS } from "../addin/excel/pocket-jobs.ts";
import { testRefusals } from "../addin/excel/refused-actions.ts";

testRefusals(POCKETS.slice(1), true);
// The plans of the pane have thousands of actions: some tens are tried, with FAULTS=all each.
testRefusals(JOBS, process.env["FAULTS"] === "all");
