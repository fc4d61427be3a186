import { testRounds } from "./round-counts.ts";

// All the municipalities there are: test/system/excel-rounds.test.ts.
testRounds([15, 26]);
