import type { Desk, Planner, WorkerDesk } from "./desk.ts";
import type { Turns } from "./turns.ts";
import { makeTurns } from "./turns.ts";

/**
 * A desk that does one thing after the other, in the order it is asked: what comes
 * while a file is still being read waits for the workbook that it is meant for.
 *
 * @rule PA3
 */
export function inTurn(desk: Desk, after: Turns = makeTurns()): Desk {
  return {
    make: (wanted, tell, showEarly) => after(() => desk.make(wanted, tell, showEarly)),
    lay: (files, tell) => after(() => desk.lay(files, tell)),
    again: (laid, tell) => after(() => desk.again(laid, tell)),
    takeBack: (earlier, tell) => after(() => desk.takeBack(earlier, tell)),
    split: (asked) => after(() => desk.split(asked)),
    explain: (figure) => after(() => desk.explain(figure)),
    foresee: (asked, signature) => after(() => desk.foresee(asked, signature)),
    write: (writing, tell) => after(() => desk.write(writing, tell)),
  };
}

/** The same for a desk that plans for Excel too. @rule PA3 */
export function allInTurn(desk: WorkerDesk): WorkerDesk {
  const after = makeTurns();
  const planner: Omit<Planner, keyof Desk> = {
    look: (file, present) => after(() => desk.look(file, present)),
    planNew: (making) => after(() => desk.planNew(making)),
    plan: (writing) => after(() => desk.plan(writing)),
  };
  return { ...inTurn(desk, after), ...planner };
}
