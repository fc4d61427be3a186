import type { LocalText } from "../kernel/local-text.ts";
import type { HostFault, OverheadFault } from "../problem-reasons.ts";

/** What can be wrong with an agreement. A part of {@link ProblemFacts}. @rule AG1 */
export interface AgreementFacts {
  "host-unusable": { host: string; reason: HostFault; parties: string[] };
  "overhead-unusable": { text: string; reason: OverheadFault };
  "agreement-unknown": { agreement: string; agreements: string[]; nearest: string | null };
  /** A file of a later form than is known. */
  "agreement-newer": { found: string; known: string };
  /** A workbook's agreement has parties or keys of some years alone, which a file cannot say. */
  "agreement-by-years": { agreement: string; year: number };
  "agreements-clash": {
    kind: "agreement" | "party" | "source" | "table";
    id: string;
    agreements: string[];
  };
  "years-reversed": { from: number; to: number };
  "year-outside-agreement": { agreement: string; year: number; from: number; to: number };
  "clause-missing": { agreement: string; clause: string; year: number };
  "clause-overlap": { agreement: string; clause: string; year: number };
  "clause-ends-before-start": { agreement: string; clause: string; from: number; to: number };
  "clause-open": {
    agreement: string;
    clause: string;
    year: number;
    question: LocalText;
    dates: string[];
  };
  /** A choice answers what a key divides by, and every key of the agreement says that itself. */
  "key-not-asked": { agreement: string };
  /** A key is answered by population, and some who share by it have none. */
  "key-answer-uncounted": { parties: string[] };
  "code-unusable": { agreement: string; code: string };
  "party-unlisted": { agreement: string; code: string };
  "party-keyless": { agreement: string; code: string; name: string };
  "group-code-taken": { agreement: string; code: string };
  "source-unknown": { agreement: string; source: string };
  "published-table-unknown": { agreement: string; table: string };
  "published-table-doubled": { agreement: string; table: string };
  "published-population-missing": { agreement: string; table: string; code: string };
  "odd-unit-unlisted": { agreement: string; code: string };
  "odd-unit-party-unknown": { party: string; parties: string[]; nearest: string | null };
  "explained-party-unknown": { party: string; parties: string[]; nearest: string | null };
}
