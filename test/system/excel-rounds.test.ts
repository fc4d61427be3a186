import { testRounds } from "../addin/excel/round-counts.ts";

testRounds([290]);
