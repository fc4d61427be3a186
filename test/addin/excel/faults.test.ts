import { POCKETS } from "./pocket-jobs.ts";
import { testRefusals } from "./refused-actions.ts";

// The others, and the plans of the pane, are tried among the system tests.
testRefusals(POCKETS.slice(0, 1), "each");
