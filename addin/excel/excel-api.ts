/** The set of Excel's functions that reading and writing need: tables are resized by it. @rule PA10 */
const NEEDED = "1.13";

/** Whether an Excel has all that the pane needs of it. @rule EX1 PA10 */
export function isNewEnough(isSetSupported: (name: string, version: string) => boolean): boolean {
  return isSetSupported("ExcelApi", NEEDED);
}
