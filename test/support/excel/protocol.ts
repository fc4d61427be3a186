import { z } from "zod";

/** What goes over the wire. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(json),
    z.record(z.string(), json),
  ]),
);

/** Which arguments are objects: their path's id in an argument's place, 0 for a plain value. */
export type References = readonly (number | References)[];

const references: z.ZodType<References> = z.lazy(() => z.array(z.union([z.number(), references])));

const argumentInfo = z.object({
  // Not decoded as JSON: that is what it was parsed from, and it can hold 100 000 cells.
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: references.nullish(),
});

const path = z.object({
  Id: z.number(),
  /** 1 global, 2 new, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  ObjectPathType: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal(6),
    z.literal(7),
  ]),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});

const query = z.object({
  Select: z.array(z.string()).optional(),
  Expand: z.array(z.string()).optional(),
  Top: z.number().optional(),
  Skip: z.number().optional(),
});

const common = { Id: z.number(), Name: z.string(), ObjectPathId: z.number() };

const action = z.discriminatedUnion("ActionType", [
  z.object({ ...common, ActionType: z.literal(1) }),
  z.object({ ...common, ActionType: z.literal(2), QueryInfo: query }),
  z.object({ ...common, ActionType: z.literal(3), ArgumentInfo: argumentInfo }),
  z.object({ ...common, ActionType: z.literal(4), ArgumentInfo: argumentInfo }),
  z.object({ ...common, ActionType: z.literal(5) }),
]);

const body = z.object({
  AutoKeepReference: z.boolean().optional(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), path),
});

/** One step of a batch: 1 instantiates a path, 2 reads, 3 calls, 4 sets, 5 marks. */
export type Action = z.infer<typeof action>;

/** How an object is reached. */
export type ObjectPath = z.infer<typeof path>;

/** Arguments as they are sent. */
export type ArgumentInfo = z.infer<typeof argumentInfo>;

/** What is read of an object. */
export type Query = z.infer<typeof query>;

/** A batch. */
export type RequestBody = z.infer<typeof body>;

/** What came of one step. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** Where and why a batch stopped. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.values`. */
  readonly Location: string;
  /** Which of the batch's actions, from 0. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** What is answered to a batch. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** A response; `ErrorCode` is set where the batch as a whole was refused. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: ResponseBody | null;
}

/** The bits of a request's flags that the host heeds. */
export const REQUEST_FLAGS = {
  /** The batch changes the workbook. */
  writes: 1,
  /** The batch waits until the user leaves the cell: `delayForCellEdit`. */
  waitsForCellEdit: 64,
} as const;

/** A batch out of what the client sent, as text. */
export function decodeRequest(text: string): RequestBody {
  return body.parse(JSON.parse(text));
}

/** Something that came as an argument, as JSON. */
export function decodeJson(value: unknown): Json {
  return json.parse(value);
}

/** Whether a batch does no more than let go of what the client held on to. */
export function isCleanup({ Actions }: RequestBody): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType === 3);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}
