import { Refusal, memberName, notImplemented } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import type { Json, Query } from "./protocol.ts";

/** What is asked of an object: its own properties by name, and more of its parts. */
interface Wanted {
  readonly own: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Whether this Excel has a member. */
type Has = (member: string) => boolean;

/** The properties that a client asked for, under the names that it knows them by. */
export function answerQuery(
  object: HostObject,
  { Select, Expand, Top, Skip }: Query,
  has: Has,
): Json {
  const expanded = (Expand ?? []).map((part) => `${part}/*`);
  const paths = [...(Select ?? []), ...expanded];
  const whole = answerPaths(object, paths, has);
  const first = Skip ?? 0;
  if (!("_Items" in whole) || !Array.isArray(whole["_Items"])) return whole;
  const last = Top === undefined ? undefined : first + Top;
  return { ...whole, _Items: whole["_Items"].slice(first, last) };
}

function answerPaths(object: HostObject, paths: readonly string[], has: Has): Record<string, Json> {
  const { items } = object;
  if (items === undefined) return answerOne(object, paths, has);
  const isOwn = (path: string) => nameOf(object.properties, path) !== undefined;
  const own = paths.filter((path) => isOwn(path));
  const ofItems = paths.filter((path) => !isOwn(path));
  const asksItems = ofItems.length > 0 || own.length === 0;
  return {
    ...(own.length > 0 ? answerOne(object, own, has) : {}),
    ...(asksItems ? { _Items: items().map((item) => answerItem(item, ofItems, has)) } : {}),
  };
}

function answerItem(item: HostObject, paths: readonly string[], has: Has): Record<string, Json> {
  const id = item.id === undefined ? {} : { _Id: item.id };
  return { ...id, ...answerPaths(item, paths, has) };
}

function answerOne(object: HostObject, paths: readonly string[], has: Has): Record<string, Json> {
  const wanted = wantedOf(paths);
  const answer: Record<string, Json> = {};
  for (const asked of wanted.own) {
    for (const name of namesOf(object, asked, has)) {
      const property = object.properties?.[name];
      const part = object.parts?.[name];
      if (property !== undefined) answer[name] = property.get();
      else if (part !== undefined) answer[name] = partOf(part(), [], has);
    }
  }
  for (const [asked, rest] of wanted.parts) {
    const name = nameOf(object.parts, asked);
    const part = name === undefined ? undefined : object.parts?.[name];
    if (name === undefined || part === undefined) {
      throw notImplemented(`${object.type}.${asked}`);
    }
    if (!has(memberName(object.type, name))) throw new Refusal("ApiNotFound");
    answer[name] = partOf(part(), rest, has);
  }
  return answer;
}

function partOf(part: HostObject | null, paths: readonly string[], has: Has): Json {
  if (part === null) return null;
  return { ...(part.id === undefined ? {} : { _Id: part.id }), ...answerPaths(part, paths, has) };
}

/** Nothing asked is everything asked, but for objects within. */
function wantedOf(paths: readonly string[]): Wanted {
  const own = new Set<string>();
  const parts = new Map<string, string[]>();
  for (const path of paths.length === 0 ? ["*"] : paths) {
    const [head = "", ...rest] = path.split(/[/.]/).filter((part) => part !== "");
    if (rest.length === 0) own.add(head);
    else parts.set(head, [...(parts.get(head) ?? []), rest.join("/")]);
  }
  return { own: [...own], parts };
}

function namesOf(object: HostObject, asked: string, has: Has): readonly string[] {
  if (asked === "*" || asked === "$all") {
    return Object.keys(object.properties ?? {}).filter((name) =>
      has(memberName(object.type, name)),
    );
  }
  if (asked === "isNullObject") return [];
  const name = nameOf(object.properties, asked) ?? nameOf(object.parts, asked);
  if (name === undefined) throw notImplemented(`${object.type}.${asked}`);
  if (!has(memberName(object.type, name))) throw new Refusal("ApiNotFound");
  return [name];
}

function nameOf(record: object | undefined, asked: string): string | undefined {
  return Object.keys(record ?? {}).find((name) => name.toLowerCase() === asked.toLowerCase());
}
