/** Runs one task after the other, in the order they come; a task that fails does not stop the next. */
export type Queue = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** An empty queue. @rule PA3 */
export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task, task);
    last = done;
    return done;
  };
}
