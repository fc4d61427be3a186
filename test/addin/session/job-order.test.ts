import { describe, expect, test } from "vitest";
import type { JobRunner, Outcome } from "../../../addin/taskpane/session/job-runner.ts";
import { makeJobRunner } from "../../../addin/taskpane/session/job-runner.ts";
import { bookFile, given, newJobs, quietly, UNSIGNED, withField } from "../../support/pane-jobs.ts";

/** Runs jobs in this process. */
function runnerHere(): JobRunner {
  const jobs = newJobs();
  const link = { jobs, broken: new Promise<string>(() => undefined), stop: () => undefined };
  return makeJobRunner(() => link);
}

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.value;
}

describe("[PA3] a job that is asked for while another goes on", () => {
  test("[PA3] is run after it, so that a split never comes before its workbook", async () => {
    const { run } = runnerHere();
    const file = await bookFile();
    const [opened, split, trace, preview] = await Promise.all([
      run((jobs) => jobs.openFile([file], quietly)),
      run((jobs) => jobs.split(withField("2023"))),
      run((jobs) => jobs.explain({ kind: "total" })),
      run((jobs) => jobs.preview({ fields: withField("2023"), signature: UNSIGNED })),
    ]);
    expect(valueIn(opened).ok).toBe(true);
    expect(given(valueIn(split)).view.year).toBe(2023);
    expect(valueIn(trace)?.value).toBe("4000000");
    expect(given(valueIn(preview)).changed).toBe(0);
  });

  test("[PA3] is run after one that failed", async () => {
    const { run } = runnerHere();
    const request = { fields: withField("2023"), signature: UNSIGNED };
    const [broken, created, written] = await Promise.all([
      run((jobs) => jobs.split(withField("2023"))),
      run((jobs) => jobs.create({ id: "dalarna-2023", language: "sv" }, quietly)),
      run((jobs) => jobs.write(request, quietly)),
    ]);
    expect(broken).toMatchObject({ kind: "broken" });
    expect(valueIn(created).ok).toBe(true);
    expect(valueIn(written).ok).toBe(true);
  });

  test("[PA3] reports its stages after the other's", async () => {
    const { run } = runnerHere();
    const reported: string[] = [];
    const file = await bookFile();
    await Promise.all(
      ["första", "andra"].map((name) =>
        run((jobs) => jobs.openFile([file], (stage) => reported.push(`${name} ${stage}`))),
      ),
    );
    expect(reported).toEqual([
      "första loading",
      "första reading",
      "andra loading",
      "andra reading",
    ]);
  });
});
