import fc from "fast-check";
import { expect } from "vitest";
import { isPending, isUnsaved } from "../../../addin/taskpane/session/session.ts";
import { FIELDS, YEARLY } from "../../../addin/taskpane/session/split-state.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import { withField } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm } from "./pane-run.ts";
import type { FakeJobs } from "./fake-jobs.ts";
import { UNSPLITTABLE, paperFile, paperText, textOfBook } from "./fake-jobs.ts";

/** One version of the workbook, told apart from another that says the same. */
interface Version {
  readonly text: string;
  readonly fields: SplitFields;
}

/** What must hold, kept apart from the pane and in the simplest way. */
export interface Model {
  /** The version that is open, on top of those that it replaced; empty where none is open. */
  versions: Version[];
  /** The version that lies on the disk, or that nothing has been done with. */
  saved: Version | null;
  fields: SplitFields;
  /** What is put by for other years. */
  putBy: Map<string, Omit<SplitFields, "year">>;
  isNew: boolean;
  isLeaving: boolean;
}

/** A pane whose workbooks are of paper. */
export type Pane = PaneRun<FakeJobs>;
type Command = fc.AsyncCommand<Model, Pane>;

/** A pane that has just been opened. */
export function firstModel(): Model {
  return {
    versions: [],
    saved: null,
    fields: withField(""),
    putBy: new Map(),
    isNew: false,
    isLeaving: false,
  };
}

function top({ versions }: Model): Version {
  const version = versions.at(-1);
  if (version === undefined) throw new Error("no workbook is open");
  return version;
}

function isModelPending(model: Model): boolean {
  const own = ownFor(model, model.fields.year);
  const isOtherYear = model.fields.year.trim() !== top(model).fields.year;
  return isOtherYear || YEARLY.some((field) => model.fields[field].trim() !== own[field]);
}

function isModelUnsaved(model: Model): boolean {
  return model.saved !== top(model) || isModelPending(model) || isModelPutBy(model);
}

/** Whether something is typed for a year that is not shown. */
function isModelPutBy(model: Model): boolean {
  return [...model.putBy].some(([year, typed]) => {
    const written = ownFor(model, year);
    return year !== model.fields.year && YEARLY.some((field) => typed[field] !== written[field]);
  });
}

/** What the workbook decides for a year: nothing for others than its own. */
function ownFor(model: Model, year: string): SplitFields {
  const { fields: own } = top(model);
  return own.year === year ? own : withField(year);
}

function openInModel(model: Model, fields: SplitFields, isNew: boolean): void {
  const version = { text: paperText(fields), fields };
  model.versions = [version];
  model.saved = version;
  model.fields = fields;
  model.putBy = new Map();
  model.isNew = isNew;
}

function closeInModel(model: Model): void {
  model.versions = [];
  model.saved = null;
}

/** Holds the pane against the model. */
async function compare(model: Model, pane: Pane): Promise<void> {
  await calm();
  const { book, leaving, work } = pane.now();
  expect(work).toBeNull();
  expect(leaving !== null).toBe(model.isLeaving);
  if (model.versions.length === 0) {
    expect(book).toBeNull();
    return;
  }
  const open = pane.book();
  expect([...open.history, open.contents].map((one) => textOfBook(one))).toEqual(
    model.versions.map(({ text }) => text),
  );
  expect(pane.links.at(-1)?.jobs.current()).toBe(top(model).text);
  expect(open.split.fields).toEqual(model.fields);
  expect(isPending(open)).toBe(isModelPending(model));
  expect(isUnsaved(open)).toBe(isModelUnsaved(model));
  expect(textOfBook(open.saved)).toBe(model.saved?.text);
  expect(open.split.calculation).toMatchObject(
    model.fields.total === UNSPLITTABLE
      ? { status: "failed" }
      : {
          status: "calculated",
          calculated: {
            view: { year: Number(model.fields.year) },
            chart: { total: model.fields.total },
          },
        },
  );
}

interface Step {
  readonly name: string;
  readonly check?: (model: Model) => boolean;
  readonly run: (model: Model, pane: Pane) => void | Promise<void>;
}

function command({ name, check, run }: Step): Command {
  return {
    toString: () => name,
    check: (model) => check?.(model) ?? true,
    run: async (model, pane) => {
      await run(model, pane);
      await compare(model, pane);
    },
  };
}

const isOpen = ({ versions, isLeaving }: Model): boolean => versions.length > 0 && !isLeaving;
const isFree = ({ versions, isLeaving }: Model): boolean => versions.length === 0 && !isLeaving;

const OTHER = withField("2025", { total: "9", unit: "100" });

const PICK = command({
  name: "pick",
  check: isFree,
  run: async (model, { actions }) => {
    await actions.pick("dalarna-2023", "sv");
    openInModel(model, withField("2023"), true);
  },
});

const OPEN = command({
  name: "open",
  check: ({ isLeaving }) => !isLeaving,
  run: async (model, { actions }) => {
    const asks = model.versions.length > 0 && isModelUnsaved(model);
    await actions.open([paperFile(paperText(OTHER))]);
    if (asks) model.isLeaving = true;
    else openInModel(model, OTHER, false);
  },
});

const OPEN_WRONG = command({
  name: "open a file that is no workbook",
  check: (model) => !model.isLeaving && (model.versions.length === 0 || !isModelUnsaved(model)),
  run: async (_, { actions, now }) => {
    await actions.open([paperFile("annat")]);
    expect(now().failure).not.toBeNull();
  },
});

function ask(field: keyof SplitFields, text: string): Command {
  return command({
    name: `${field} «${text}»`,
    check: isOpen,
    run: (model, { actions }) => {
      actions.setField(field, text);
      const { year, ...choices } = model.fields;
      if (field !== "year") {
        model.fields = { ...model.fields, [field]: text };
        return;
      }
      model.putBy.set(year, choices);
      const kept = model.putBy.get(text) ?? ownFor(model, text);
      model.fields = { ...kept, year: text };
    },
  });
}

function write(by: string | null): Command {
  return command({
    name: `write, signed by ${by ?? "nobody"}`,
    check: isOpen,
    run: async (model, { actions, now }) => {
      const isWritten = await actions.write({ by, at: null }, 5);
      expect(isWritten).toBe(model.fields.total !== UNSPLITTABLE);
      if (!isWritten) return;
      expect(now().notice).toEqual({ kind: "written", cells: 5, missesPrint: false });
      const text = paperText(model.fields, by);
      model.fields = trimmed(model.fields);
      if (text === top(model).text) return;
      model.versions = [...model.versions, { text, fields: model.fields }];
    },
  });
}

function trimmed(fields: SplitFields): SplitFields {
  const texts = FIELDS.map((field) => [field, fields[field].trim()] as const);
  return { ...fields, ...Object.fromEntries(texts) };
}

const UNDO = command({
  name: "undo",
  check: isOpen,
  run: async (model, { actions }) => {
    await actions.undo();
    if (model.versions.length > 1) model.versions = model.versions.slice(0, -1);
  },
});

function save(isDiskChanged: boolean, even?: "changed"): Command {
  return command({
    name: `save${isDiskChanged ? ", changed on the disk" : ""}${even ?? ""}`,
    check: isOpen,
    run: async (model, { actions, changeDisk, saved, now }) => {
      const before = saved.length;
      changeDisk(isDiskChanged);
      await actions.save("kopia.xlsx", even);
      if (isDiskChanged && even === undefined && !model.isNew) {
        expect(now().notice?.kind).toBe("changed-on-disk");
        expect(saved).toHaveLength(before);
        return;
      }
      expect(now().notice).toEqual({ kind: "saved", file: "kopia.xlsx" });
      expect(saved.slice(before).map((one) => textOfBook(one))).toEqual([top(model).text]);
      model.saved = top(model);
    },
  });
}

const CLOSE = command({
  name: "close",
  check: isOpen,
  run: (model, { actions }) => {
    actions.close();
    if (isModelUnsaved(model)) model.isLeaving = true;
    else closeInModel(model);
  },
});

const STAY = command({
  name: "stay",
  check: ({ isLeaving }) => isLeaving,
  run: (model, { actions }) => {
    actions.stay();
    model.isLeaving = false;
  },
});

const LEAVE = command({
  name: "leave",
  check: ({ isLeaving }) => isLeaving,
  run: (model, { actions, now }) => {
    const { leaving } = now();
    actions.leave();
    model.isLeaving = false;
    if (leaving?.kind === "open") openInModel(model, OTHER, false);
    else closeInModel(model);
  },
});

const STOP = command({
  name: "stop in the middle of a writing",
  check: isOpen,
  run: async (_, { actions }) => {
    const writing = actions.write({ by: "Nobody", at: null }, 1);
    actions.stop();
    expect(await writing).toBe(false);
  },
});

/** Everything that can be done, one thing after the other. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc.constant(PICK),
  fc.constant(OPEN),
  fc.constant(OPEN_WRONG),
  fc.constantFrom("2023", "2024", "2025").map((text) => ask("year", text)),
  fc.constantFrom("", "1", "2", " 2 ", UNSPLITTABLE).map((text) => ask("total", text)),
  fc.constantFrom("", "100").map((text) => ask("unit", text)),
  fc.constantFrom(null, "Anna").map((by) => write(by)),
  fc.constant(write(null)),
  fc.constant(UNDO),
  fc.constantFrom(save(false), save(true), save(true, "changed")),
  fc.constant(CLOSE),
  fc.constant(STAY),
  fc.constant(LEAVE),
  fc.constant(STOP),
];
