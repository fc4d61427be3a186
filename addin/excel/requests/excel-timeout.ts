/** Excel has not answered: whether it has done what it was asked, or will do it, is unknown. */
export class ExcelTimeout extends Error {
  constructor() {
    super("Excel does not answer");
    this.name = "ExcelTimeout";
  }
}
