/** Excel's error codes that the host uses, with Excel's own words for each. */
const MESSAGES = {
  ActivityLimitReached: "The activity limit has been reached.",
  AccessDenied: "You don't have sufficient permissions for this action.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "The request could not be processed because of a conflict.",
  ConnectionFailure: "The connection to the workbook was lost.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOrTimedOutSession:
    "Your Office session has expired or is invalid. To continue, refresh the page.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit:
    "The cell count in the range has exceeded the maximum supported number. See limits in the documentation.",
  ReadOnlyWorkbook: "The workbook is read-only.",
  RequestTimeout: "The request timed out.",
  ServiceNotAvailable: "The service is unavailable.",
  Timeout: "The operation timed out.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded:
    'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
  ResponsePayloadSizeLimitExceeded:
    'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
} as const;

/** One of Excel's error codes. */
export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  ConnectionFailure: 500,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** Excel's refusal of one step. Where it happened is known to the executor. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message?: string) {
    super(message ?? MESSAGES[code]);
    this.name = "Refusal";
    this.code = code;
  }
}

/** What Excel says of a code when it has nothing more to say. */
export function messageOf(code: ErrorCode): string {
  return MESSAGES[code];
}

/** The HTTP status that goes with a code. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}

/** A member that this host has not learnt: `NotImplemented: Range.sort`. */
export function notImplemented(member: string): Refusal {
  return new Refusal("NotImplemented", `NotImplemented: ${member}`);
}

/** Refuses an argument. */
export function invalidArgument(message?: string): Refusal {
  return new Refusal("InvalidArgument", message);
}

/** `Range.sort`, out of what the client calls `Sort`. */
export function memberName(type: string, name: string): string {
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
