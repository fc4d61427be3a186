/** What workbooks are called. */
const WORKBOOKS = ".xlsx,.xlsm,.xltx,.xltm";

/** Lets the user choose a file, of workbooks where nothing else is said. */
export function pickFile(
  open: (files: readonly File[]) => Promise<void>,
  accept = WORKBOOKS,
): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    void open(Array.from(input.files ?? []));
  });
  input.click();
}
