/** Does one thing after the other, in the order it is asked. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A row of things to do, with nothing in it yet. @rule PA3 */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}
