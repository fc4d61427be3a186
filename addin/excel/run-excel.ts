/**
 * Runs a batch against the open workbook: `Excel.run`, or what a test puts in its
 * place. What the work returns is plain data, for proxies do not outlive their batch.
 */
export type RunExcel = <Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
) => Promise<Value>;
