import type { ExcelTrouble, Place, Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { ExcelTimeout } from "./requests/excel-timeout.ts";

/** What Excel's errors are made of, as far as we look. */
interface ExcelError {
  readonly code: string;
  readonly message: string;
}

/** What a batch failed with: an error of Excel's, or no answer in time. */
export type ExcelFault = ExcelError | ExcelTimeout;

/** Whether something thrown is Excel's doing; a fault of the program's is not. */
export function isExcelFault(error: unknown): error is ExcelFault {
  return error instanceof ExcelTimeout || isExcelError(error);
}

function isExcelError(error: unknown): error is ExcelError {
  return (
    error instanceof Error &&
    error.name === "RichApi.Error" &&
    "code" in error &&
    typeof error.code === "string"
  );
}

/** Whether Excel did not find what a request named. */
export function isNotFound(fault: ExcelFault): boolean {
  return !(fault instanceof ExcelTimeout) && KINDS[fault.code] === "excel-gone";
}

/** Whether Excel rejected a request before it did any of it. @rule EX5 */
export function rejectsWholeBatch(error: unknown): boolean {
  return isExcelError(error) && REJECTED_WHOLE.includes(error.code);
}

const REJECTED_WHOLE: readonly string[] = [
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
];

/** What a batch failed with, as a problem for the user. @rule EX6 EX7 */
export function excelProblem(fault: ExcelFault, trouble: ExcelTrouble): Problem {
  const { file } = trouble;
  const place: Place | null = file === null ? null : { kind: "file", file };
  if (fault instanceof ExcelTimeout) return problem("excel-silent", trouble, place);
  const kind = KINDS[fault.code];
  if (kind !== undefined) return problem(kind, trouble, place);
  const { code, message: detail } = fault;
  return problem("excel-refused", { ...trouble, code, detail }, place);
}

type Plain = "excel-editing" | "excel-read-only" | "excel-gone" | "excel-too-large" | "excel-lost";

const KINDS: Readonly<Record<string, Plain>> = {
  InvalidOperationInCellEditMode: "excel-editing",
  AccessDenied: "excel-read-only",
  ReadOnlyWorkbook: "excel-read-only",
  ItemNotFound: "excel-gone",
  InvalidReference: "excel-gone",
  InvalidObjectPath: "excel-gone",
  RequestPayloadSizeLimitExceeded: "excel-too-large",
  ResponsePayloadSizeLimitExceeded: "excel-too-large",
  RequestAborted: "excel-lost",
  ServiceNotAvailable: "excel-lost",
  RequestTimeout: "excel-lost",
  Timeout: "excel-lost",
  ConnectionFailure: "excel-lost",
  ActivityLimitReached: "excel-lost",
};
