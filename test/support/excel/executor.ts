import { Refusal, memberName, notImplemented, statusOf } from "./errors.ts";
import type { Argument, Arguments, HostObject } from "./host-object.ts";
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  BatchError,
  Json,
  ObjectPath,
  RequestBody,
  ResponseBody,
} from "./protocol.ts";
import { answerQuery } from "./query.ts";

/** What lasts between the batches of a session: the objects that the client holds on to. */
export interface Held {
  readonly objects: Map<string, HostObject>;
  next: number;
}

/** What a batch runs in. */
export interface Run {
  readonly workbook: HostObject;
  readonly held: Held;
  /** Whether this Excel has a member: `Range.hasSpill`. */
  readonly has: (member: string) => boolean;
  /** Called before each action; what it throws is what the action comes to. */
  readonly beforeAction: (action: Action) => void;
}

/** One batch while it runs. */
interface Batch extends Run {
  readonly body: RequestBody;
  /** What each path led to, so that `charts.add` adds one chart and no more. */
  readonly reached: Map<number, HostObject | null>;
  /** Paths whose object the client wants to find again after the batch. */
  readonly kept: Set<number>;
}

/** Carries out a batch. It stops at the first refusal; what came before it stays done. */
export function carryOut(body: RequestBody, run: Run): ResponseBody {
  const batch: Batch = { ...run, body, reached: new Map(), kept: new Set() };
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      run.beforeAction(action);
      if (action.ActionType === 5) traces.push(action.Id);
      const value = answer(batch, action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: batchError(error, index, locationOf(batch, action)),
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function batchError({ code, message }: Refusal, index: number, location: string): BatchError {
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: statusOf(code),
  };
}

/** What one action comes to; undefined where the client awaits no answer. */
function answer(batch: Batch, action: Action): Json | undefined {
  // The client runs what waits for a trace when the trace has a result.
  if (action.ActionType === 5) return null;
  const object = objectOf(batch, action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return handle(batch, action.ObjectPathId, object);
    case 2:
      return object === null ? null : answerQuery(object, action.QueryInfo, batch.has);
    case 3:
      return call(batch, action, object);
    case 4:
      if (object !== null) set(batch, action, object);
      return undefined;
  }
}

/** By what the client finds the object again: its id, or a reference that is held for it. */
function handle(batch: Batch, pathId: number, object: HostObject | null): Json {
  if (object === null) return null;
  const id = object.id === undefined ? {} : { _Id: object.id };
  if (!batch.kept.has(pathId)) return id;
  batch.held.next += 1;
  const reference = `{reference-${String(batch.held.next)}}`;
  batch.held.objects.set(reference, object);
  return { ...id, _ReferenceId: reference };
}

function call(
  batch: Batch,
  { Name, ObjectPathId, ArgumentInfo }: Action & { readonly ActionType: 3 },
  object: HostObject | null,
): Json | undefined {
  if (Name === "_KeepReference") {
    batch.kept.add(ObjectPathId);
    return undefined;
  }
  const args = argumentsOf(batch, ArgumentInfo);
  if (Name === "_RemoveReference") {
    const [reference] = args;
    if (reference?.kind === "value") batch.held.objects.delete(String(reference.value));
    return undefined;
  }
  // A method of a null object does nothing.
  if (object === null) return { _IsNull: true };
  checkHas(batch, object.type, Name);
  const method = object.actions?.[Name];
  if (method === undefined) throw notImplemented(memberName(object.type, Name));
  return method(args) ?? null;
}

function set(
  batch: Batch,
  { Name, ArgumentInfo }: Action & { readonly ActionType: 4 },
  object: HostObject,
): void {
  checkHas(batch, object.type, Name);
  const property = object.properties?.[Name];
  if (property?.set === undefined) throw notImplemented(memberName(object.type, Name));
  const [value] = argumentsOf(batch, ArgumentInfo);
  if (value === undefined) throw new Refusal("InvalidArgument");
  property.set(plainValue(value));
}

/** Not decoded again: what was parsed out of JSON is JSON, and there may be much of it. */
function plainValue(argument: Argument): Json {
  if (argument.kind === "object") throw new Refusal("InvalidArgument");
  return asJson(argument.value);
}

function asJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object") return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asJson(one)]));
}

/** The object that a path leads to; null for a null object and all that is reached from it. */
function objectOf(batch: Batch, pathId: number): HostObject | null {
  const known = batch.reached.get(pathId);
  if (known !== undefined) return known;
  const path = batch.body.ObjectPaths[String(pathId)];
  if (path === undefined) throw new Refusal("InvalidObjectPath");
  const object = follow(batch, path);
  batch.reached.set(pathId, object);
  return object;
}

function follow(batch: Batch, path: ObjectPath): HostObject | null {
  if (path.ObjectPathType === 1) return batch.workbook;
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType === 6) {
    const object = batch.held.objects.get(path.Name);
    if (object === undefined) throw new Refusal("InvalidObjectPath");
    if (object.isGone?.() === true) throw new Refusal("InvalidReference");
    return object;
  }
  if (path.ParentObjectPathId === undefined) throw notImplemented(`new ${path.Name}`);
  const parent = objectOf(batch, path.ParentObjectPathId);
  if (parent === null) return null;
  const args = argumentsOf(batch, path.ArgumentInfo ?? {});
  return path.ObjectPathType === 5
    ? itemOf(parent, args, "GetItem")
    : memberOf(batch, parent, { path, args });
}

/** An Excel of an earlier set has not heard of a later one's members. */
function checkHas({ has }: Batch, type: string, name: string): void {
  if (!has(memberName(type, name))) throw new Refusal("ApiNotFound");
}

function memberOf(
  batch: Batch,
  parent: HostObject,
  { path, args }: { readonly path: ObjectPath; readonly args: Arguments },
): HostObject | null {
  const { Name: name } = path;
  checkHas(batch, parent.type, name);
  if (path.ObjectPathType === 4) {
    const part = parent.parts?.[name];
    if (part === undefined) throw notImplemented(memberName(parent.type, name));
    return part();
  }
  const method = parent.objects?.[name];
  if (method !== undefined) return method(args);
  if (name === "GetItem") return itemOf(parent, args, name);
  if (name === "GetItemOrNullObject" && parent.item !== undefined) return parent.item(keyOf(args));
  if (name === "GetItemAt" && parent.items !== undefined) {
    const item = parent.items()[Number(keyOf(args))];
    if (item === undefined) throw new Refusal("InvalidArgument");
    return item;
  }
  throw notImplemented(memberName(parent.type, name));
}

function itemOf(parent: HostObject, args: Arguments, name: string): HostObject {
  if (parent.item === undefined) throw notImplemented(memberName(parent.type, name));
  const item = parent.item(keyOf(args));
  if (item === null) throw new Refusal("ItemNotFound");
  return item;
}

function keyOf([key]: Arguments): string | number {
  if (key?.kind !== "value") throw new Refusal("InvalidArgument");
  if (typeof key.value !== "string" && typeof key.value !== "number") {
    throw new Refusal("InvalidArgument");
  }
  return key.value;
}

function argumentsOf(batch: Batch, info: ArgumentInfo): Arguments {
  return (info.Arguments ?? []).map((value, index) => {
    const reference = info.ReferencedObjectPathIds?.[index];
    return typeof reference === "number" && reference !== 0
      ? { kind: "object", object: objectOf(batch, reference) }
      : { kind: "value", value };
  });
}

/** Where an action happens, as `debugInfo.errorLocation` tells it. */
function locationOf(batch: Batch, action: Action): string {
  const path = batch.body.ObjectPaths[String(action.ObjectPathId)];
  if (action.ActionType !== 1) {
    const object = batch.reached.get(action.ObjectPathId);
    if (object !== undefined && object !== null) {
      return action.ActionType === 2 ? object.type : memberName(object.type, action.Name);
    }
  }
  if (path?.ParentObjectPathId === undefined) return "Workbook";
  const parent = batch.reached.get(path.ParentObjectPathId);
  const type = parent?.type ?? "Object";
  return path.ObjectPathType === 5 ? `${type}.getItem` : memberName(type, path.Name);
}
