import { decodeJson } from "./protocol.ts";
import type { Json } from "./protocol.ts";
import { invalidArgument } from "./errors.ts";
import type { Area } from "./area.ts";
import type { CellsOfSheet } from "./model.ts";

/**
 * An object of Excel's as the host answers for it. Members have the names that the client
 * sends, which begin with a capital. A member that is missing is answered with
 * `NotImplemented` and its name.
 */
export interface HostObject {
  /** The class: `Range`. */
  readonly type: string;
  /** By what the object is found again in its collection. */
  readonly id?: string | number;
  readonly properties?: Readonly<Record<string, Property>>;
  /** Objects that are properties: `Format`. Null is a null object. */
  readonly parts?: Readonly<Record<string, () => HostObject | null>>;
  /** Methods that answer with an object: `GetRange`. */
  readonly objects?: Readonly<Record<string, (args: Arguments) => HostObject | null>>;
  /** Methods that do something, or answer with a value. */
  readonly actions?: Readonly<Record<string, (args: Arguments) => Json | undefined>>;
  /** What a collection holds. */
  readonly items?: () => readonly HostObject[];
  /** A collection's item by its key; without it `GetItem` is not there. */
  readonly item?: (key: string | number) => HostObject | null;
  /** The cells that a range stands for. */
  readonly cells?: CellsOfSheet;
  /** Whether what it stands for has been deleted, where it is not found again by its id. */
  readonly isGone?: () => boolean;
  /** The areas that a range of several stands for. */
  readonly areas?: readonly Area[];
}

/** A property with a value. */
export interface Property {
  readonly get: () => Json;
  readonly set?: (value: Json) => void;
}

/** One argument: a value, or an object of the host's. */
export type Argument =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "object"; readonly object: HostObject | null };

/** The arguments of a call. */
export type Arguments = readonly Argument[];

/** An argument as a value; undefined where it was left out. */
export function valueAt(args: Arguments, index: number): Json | undefined {
  const argument = args[index];
  if (argument === undefined || argument.kind === "object") return undefined;
  return argument.value === undefined ? undefined : decodeJson(argument.value);
}

/** An argument that must be a text. */
export function textAt(args: Arguments, index: number): string {
  const value = valueAt(args, index);
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** An argument that is a text or left out. */
export function optionalTextAt(args: Arguments, index: number): string | null {
  const value = valueAt(args, index);
  if (value === undefined || value === null) return null;
  return textAt(args, index);
}

/** An argument that must be a whole number. */
export function wholeNumberAt(args: Arguments, index: number): number {
  const value = valueAt(args, index);
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** An argument that is a whole number or left out. */
export function optionalNumberAt(args: Arguments, index: number): number | null {
  const value = valueAt(args, index);
  return value === undefined || value === null ? null : wholeNumberAt(args, index);
}

/** An argument that is a truth value, false where it was left out. */
export function flagAt(args: Arguments, index: number): boolean {
  return valueAt(args, index) === true;
}

/** An argument that is an object; null where it is something else. */
export function objectAt(args: Arguments, index: number): HostObject | null {
  const argument = args[index];
  return argument?.kind === "object" ? argument.object : null;
}

/** A value that is read alone. */
export function readOnly(get: () => Json): Property {
  return { get };
}

/** A text that is read and written. */
export function textProperty(get: () => string, set: (value: string) => void): Property {
  return {
    get,
    set: (value) => {
      if (typeof value !== "string") throw invalidArgument();
      set(value);
    },
  };
}

/** A truth value that is read and written. */
export function flagProperty(get: () => boolean, set: (value: boolean) => void): Property {
  return {
    get,
    set: (value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      set(value);
    },
  };
}

/** A number that is read and written. */
export function numberProperty(get: () => number, set: (value: number) => void): Property {
  return {
    get,
    set: (value) => {
      if (typeof value !== "number") throw invalidArgument();
      set(value);
    },
  };
}
