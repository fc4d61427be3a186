import type { Session } from "./client.ts";
import type { ErrorCode } from "./errors.ts";
import { Refusal, messageOf, statusOf } from "./errors.ts";
import type { Held } from "./executor.ts";
import { carryOut } from "./executor.ts";
import type { MemoryBook } from "./model.ts";
import type { RequestBody, ResponseBody, ResponseMessage } from "./protocol.ts";
import { REQUEST_FLAGS, decodeRequest, isCleanup } from "./protocol.ts";
import { makeFactory, makeWorkbook } from "./workbook.ts";

/** One round trip. */
export interface Served {
  readonly requestBytes: number;
  /** 0 where the request as a whole was refused. */
  readonly responseBytes: number;
  readonly actions: number;
  /** Whether the client said that the batch changes something. */
  readonly writes: boolean;
  /** What it was refused with, as a whole or at one of its actions. */
  readonly error: string | null;
}

/** The half of Excel that answers batches. */
export interface Server {
  readonly session: Session;
  readonly requests: readonly Served[];
  readonly actionCount: () => number;
  readonly breakAt: (action: number, code: ErrorCode) => void;
  readonly breakRequest: (request: number, code: ErrorCode, when?: "afterwards") => void;
  readonly forgetBreaks: () => void;
  readonly beforeRequest: (request: number, change: (book: MemoryBook) => void) => void;
  readonly editCell: () => void;
  readonly leaveCell: () => void;
}

/** What a server remembers. */
interface State {
  readonly requests: Served[];
  actions: number;
  /** How many requests have come, those included that are waiting. */
  received: number;
  readonly actionBreaks: Map<number, ErrorCode>;
  readonly requestBreaks: Map<number, { readonly code: ErrorCode; readonly isDone: boolean }>;
  readonly changes: Map<number, (book: MemoryBook) => void>;
  /** Batches that wait for the user to leave the cell; null while no cell is edited. */
  waiting: (() => void)[] | null;
}

/** Answers the client's batches out of a workbook. */
export function makeServer(
  book: MemoryBook,
  byteLimit: number,
  has: (member: string) => boolean,
): Server {
  const state: State = {
    requests: [],
    actions: 0,
    received: 0,
    actionBreaks: new Map(),
    requestBreaks: new Map(),
    changes: new Map(),
    waiting: null,
  };
  const workbook = makeWorkbook(makeFactory(book));
  const held: Held = { objects: new Map(), next: 0 };
  const execute = (body: RequestBody, countsActions: boolean): ResponseBody =>
    carryOut(body, {
      workbook,
      held,
      has,
      beforeAction: () => {
        if (countsActions) countAction(state);
      },
    });
  const serve = async (flags: number, sent: unknown): Promise<ResponseMessage> => {
    const text = JSON.stringify(sent);
    const request = decodeRequest(text);
    // Letting go of ranges is no work of anybody's: it is not counted and does not fail.
    if (isCleanup(request)) return success(execute(request, false));
    state.received += 1;
    const order = state.received;
    const requestBytes = Buffer.byteLength(text);
    const note = (responseBytes: number, error: string | null): void => {
      const writes = (flags & REQUEST_FLAGS.writes) !== 0;
      const actions = request.Actions.length;
      state.requests.push({ requestBytes, responseBytes, actions, writes, error });
    };
    const refuse = (code: ErrorCode): ResponseMessage => {
      note(0, code);
      return refusal(code);
    };
    if (requestBytes > byteLimit) return refuse("RequestPayloadSizeLimitExceeded");
    if (state.waiting !== null) {
      if ((flags & REQUEST_FLAGS.waitsForCellEdit) === 0) {
        return refuse("InvalidOperationInCellEditMode");
      }
      await whenCellIsLeft(state);
    }
    state.changes.get(order)?.(book);
    const broken = state.requestBreaks.get(order);
    if (broken?.isDone === false) return refuse(broken.code);
    const response = execute(request, true);
    if (broken !== undefined) return refuse(broken.code);
    const answer = JSON.stringify(response);
    const responseBytes = Buffer.byteLength(answer);
    if (responseBytes > byteLimit) return refuse("ResponsePayloadSizeLimitExceeded");
    note(responseBytes, response.Error?.Code ?? null);
    const body: ResponseBody = JSON.parse(answer);
    return success(body);
  };
  return { ...switches(state), requests: state.requests, session: sessionOf(serve) };
}

function countAction(state: State): void {
  state.actions += 1;
  const code = state.actionBreaks.get(state.actions);
  if (code !== undefined) throw new Refusal(code);
}

function whenCellIsLeft(state: State): Promise<void> {
  return new Promise((resolve) => {
    state.waiting?.push(resolve);
  });
}

function switches(state: State): Omit<Server, "session" | "requests"> {
  return {
    actionCount: () => state.actions,
    breakAt: (action, code) => {
      state.actionBreaks.set(state.actions + action, code);
    },
    breakRequest: (request, code, when) => {
      state.requestBreaks.set(state.received + request, { code, isDone: when === "afterwards" });
    },
    forgetBreaks: () => {
      state.actionBreaks.clear();
      state.requestBreaks.clear();
    },
    beforeRequest: (request, change) => {
      state.changes.set(state.received + request, change);
    },
    editCell: () => {
      state.waiting ??= [];
    },
    leaveCell: () => {
      const waiting = state.waiting ?? [];
      state.waiting = null;
      for (const goOn of waiting) goOn();
    },
  };
}

function sessionOf(serve: (flags: number, body: unknown) => Promise<ResponseMessage>): Session {
  return {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData, flags, { Body }) => serve(flags, Body),
    }),
  };
}

function success(body: ResponseBody): ResponseMessage {
  return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: body };
}

/** The whole batch is refused: the client gets a code, but no place in the batch. */
function refusal(code: ErrorCode): ResponseMessage {
  return {
    HttpStatusCode: statusOf(code),
    ErrorCode: code,
    ErrorMessage: messageOf(code),
    Headers: {},
    Body: null,
  };
}
