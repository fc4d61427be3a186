import { describe, expect, test } from "vitest";
import { asking, bookFile, given, newDesk, quietly, UNSIGNED } from "../../support/pane-desk.ts";

describe("[PA3] work that is asked for while other work goes on", () => {
  test("[PA3] is done in its turn, so that a split never comes before its workbook", async () => {
    const desk = newDesk();
    const laying = desk.lay([await bookFile()], quietly);
    const splitting = desk.split(asking("2023"));
    const explaining = desk.explain({ kind: "total" });
    const foreseeing = desk.foresee(asking("2023"), UNSIGNED);
    expect((await laying).ok).toBe(true);
    expect(given(await splitting).view.year).toBe(2023);
    expect((await explaining)?.value).toBe("4000000");
    expect(given(await foreseeing).changed).toBe(0);
  });

  test("[PA3] goes on after work that failed", async () => {
    const desk = newDesk();
    const broken = desk.split(asking("2023"));
    const made = desk.make({ id: "dalarna-2023", language: "sv" }, quietly);
    const writing = { asked: asking("2023"), signature: UNSIGNED };
    const written = desk.write(writing, quietly);
    await expect(broken).rejects.toThrow("[PA1]");
    expect((await made).ok).toBe(true);
    expect((await written).ok).toBe(true);
  });

  test("[PA3] tells its stages one work after the other", async () => {
    const desk = newDesk();
    const told: string[] = [];
    const works = ["första", "andra"].map(async (name) =>
      desk.lay([await bookFile()], (stage) => told.push(`${name} ${stage}`)),
    );
    await Promise.all(works);
    expect(told).toEqual(["första loading", "första reading", "andra loading", "andra reading"]);
  });
});
