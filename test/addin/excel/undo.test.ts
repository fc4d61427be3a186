import { describe, expect, test } from "vitest";
import { valueOf } from "../../support/results.ts";
import { JOBS } from "./jobs.ts";

describe.each(JOBS)("$name", ({ ready }) => {
  test("[EX5] is undone: every cell and look is as it was, and what was made is gone", async () => {
    const { host, book, plan } = await ready();
    const before = host.snapshot();
    valueOf(await book.write(plan));
    expect(host.snapshot()).not.toEqual(before);
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(before);
  });
});
