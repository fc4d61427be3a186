import type { Agreement } from "../../engine/index.ts";

/** A row of the table Avtal: an agreement and the years that it holds. */
export interface AgreementRow {
  readonly id: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly from: number;
  readonly to: number;
}

/** An agreement as a row. */
export function agreementRow({ id, name, from, to }: Agreement): AgreementRow {
  return { id, name: name.sv, nameEnglish: name.en, from, to };
}
