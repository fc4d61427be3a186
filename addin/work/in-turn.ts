import type { Desk } from "./desk.ts";

/**
 * A desk that does one thing after the other, in the order it is asked: what comes
 * while a file is still being read waits for the workbook that it is meant for.
 *
 * @rule PA3
 */
export function inTurn(desk: Desk): Desk {
  let last: Promise<unknown> = Promise.resolve();
  const after = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
  return {
    make: (id, language, tell) => after(() => desk.make(id, language, tell)),
    lay: (files, tell) => after(() => desk.lay(files, tell)),
    split: (asked) => after(() => desk.split(asked)),
    explain: (figure) => after(() => desk.explain(figure)),
    foresee: (asked, signature) => after(() => desk.foresee(asked, signature)),
    write: (writing, tell) => after(() => desk.write(writing, tell)),
  };
}
