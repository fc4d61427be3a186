/** Lets the user choose a workbook's file. */
export function pickFile(open: (files: readonly File[]) => Promise<void>): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm,.xltx,.xltm";
  input.addEventListener("change", () => {
    void open(Array.from(input.files ?? []));
  });
  input.click();
}
