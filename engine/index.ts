/** The engine's public door: what formats, templates, toolkit and the roots may use. */
export { allocate, exactAmounts, weightSumOf } from "./allocation/allocate.ts";
export type { Allocation, AllocationRequest, AllocationRow } from "./allocation/allocate.ts";
export { checkClaims } from "./allocation/check-claims.ts";
export type { Claim, ClaimPlaces } from "./allocation/claim.ts";
export { countTotal } from "./allocation/count-total.ts";
export {
  DEFAULT_RULE,
  mayMissTotal,
  ruleFamily,
  specificationOf,
  PLAIN_RULES,
  RESIDUAL_TO,
  residualParty,
  residualRule,
  ruleId,
} from "./allocation/rule.ts";
export type { PlainRule, RuleFamily, RuleId } from "./allocation/rule.ts";
export type {
  Agreement,
  AnnualCost,
  Clause,
  ClauseName,
  Clauses,
  AnsweredKey,
  DividingKey,
  Key,
  KeyAnswer,
  KeyClause,
  Party,
  Fee,
  FeeKey,
  MixKey,
  TierKey,
  Bound,
  TierStep,
  PercentageKey,
  PercentagePart,
  PopulationClause,
  LeafKey,
  PopulationKey,
  PublishedRow,
  PublishedTable,
  RoundingClause,
} from "./agreement/agreement.ts";
export { answerIn, asksClause } from "./agreement/answered-key.ts";
export { clauseInForce } from "./agreement/clause-in-force.ts";
export {
  isFeeKey,
  isTierKey,
  countedMembers,
  keyNames,
  keysOf,
  keyWith,
  leafMembers,
  leafParties,
  populationMembers,
} from "./agreement/key-members.ts";
export { unsignedParties } from "./agreement/unsigned-parties.ts";
export type { Host, LegalForm } from "./agreement/host.ts";
export type { Overhead, OverheadBase } from "./agreement/overhead.ts";
export type { Signing } from "./agreement/signing.ts";
export type { Funding, FundingKind, Position } from "./agreement/staffing.ts";
export type { Indexation, IndexMix, IndexPart } from "./indexation/indexation.ts";
export { INDEX_STATUSES } from "./indexation/index-series.ts";
export type { IndexSeries, IndexStatus, IndexValue } from "./indexation/index-series.ts";
export { monthsIn, positionsCost } from "./contribution/position-cost.ts";
export type { PositionCost, PositionsCost } from "./contribution/position-cost.ts";
export type { MixedValue, UsedValue } from "./indexation/ratios.ts";
export type { IndexedCost, IndexStep } from "./indexation/indexed-cost.ts";
export { sourceNamed } from "./agreement/source-named.ts";
export { checkAgreement } from "./agreement/check-agreement.ts";
export { explainAllocation } from "./audit/explain-allocation.ts";
export { stepsOf } from "./audit/steps.ts";
export type { KeySteps, Step } from "./audit/steps.ts";
export { feePlaces } from "./contribution/fees.ts";
export { explainContribution } from "./audit/explain-contribution.ts";
export { explainFigure } from "./audit/explain-figure.ts";
export type { Figure } from "./audit/explain-figure.ts";
export type { Measure, TraceLabel, TraceNode } from "./audit/trace.ts";
export {
  compareWithPublished,
  printedPart,
  publishedFor,
} from "./contribution/published-comparison.ts";
export type { PrintedPart, PublishedComparison } from "./contribution/published-comparison.ts";
export { remarkOnCost } from "./contribution/remark-on-cost.ts";
export type { YearCost } from "./contribution/remark-on-cost.ts";
export { payers } from "./contribution/payers.ts";
export { splitYear } from "./contribution/split-year.ts";
export type {
  Contribution,
  Origin,
  Weight,
  YearDecision,
  YearSplit,
} from "./contribution/year-split.ts";
export { personsOf } from "./contribution/year-split.ts";
export type { Choices, DocumentCounts, ReferenceData } from "./contribution/terms-request.ts";
export { compareByCodePoint } from "./kernel/code-point-order.ts";
export type {
  AccountType,
  LedgerAccount,
  LedgerBasis,
  LedgerChoices,
  LedgerDimension,
  LedgerDropped,
  LedgerFile,
  LedgerOddity,
  LedgerSum,
  LedgerYear,
  OddityReason,
} from "./ledger/ledger.ts";
export { EMPLOYEE_DIMENSION, USUAL_DIMENSIONS } from "./ledger/ledger.ts";
export type { ImportOddity, LedgerFileFault, LedgerRecordFault } from "./ledger/ledger-problem.ts";
export type {
  AccountMapRow,
  LedgerRowId,
  MappedPosting,
  Mapping,
  ObjectMapRow,
} from "./ledger/account-map.ts";
export { LEDGER_ROWS, mapPosting, MOST_MAP_ROWS, weightOf } from "./ledger/account-map.ts";
export type { LedgerSign } from "./ledger/ledger-sign.ts";
export { LEDGER_SIGNS } from "./ledger/ledger-sign.ts";
export type { OreTally } from "./kernel/ore-tally.ts";
export { addOre, oreOf, oreTally } from "./kernel/ore-tally.ts";
export type { IsoDate } from "./kernel/date.ts";
export { daysInMonth, isoDate } from "./kernel/date.ts";
export type { Fraction } from "./kernel/fraction.ts";
export { decimalText, fraction, fractionText } from "./kernel/fraction.ts";
export { InvariantError, invariant } from "./kernel/invariant.ts";
export { LANGUAGES } from "./kernel/local-text.ts";
export type { Language, LocalText } from "./kernel/local-text.ts";
export {
  amountText,
  isRoundingUnit,
  ExactDecimal,
  orePerUnit,
  ROUNDING_UNITS,
} from "./kernel/money.ts";
export type { RoundingUnit } from "./kernel/money.ts";
export { wholeProportions } from "./kernel/proportion.ts";
export { allOf, fail, problemsIn, problemsOf, succeed } from "./kernel/result.ts";
export type { Result } from "./kernel/result.ts";
export type { Source } from "./kernel/source.ts";
export type { Place } from "./place.ts";
export type {
  DivisionChange,
  Municipality,
  MunicipalityRegister,
} from "./population/municipality.ts";
export { bodyOf, municipalityWithCode } from "./population/municipality.ts";
export type { PopulationSeries, PopulationSnapshot } from "./population/population.ts";
export type {
  ExplainedRow,
  ExplainReport,
  HeldTotal,
  PrintedTotal,
} from "./published/explain-report.ts";
export { explainRows } from "./published/explain-report.ts";
export type { ImpliedReport } from "./published/implied-for.ts";
export type { DifferenceOff, DifferenceRow } from "./published/differences.ts";
export { checkDifferences } from "./published/differences.ts";
export type {
  Hypothesis,
  PrintedRow,
  RowOrder,
  TableToExplain,
  Trial,
  WeightBasis,
} from "./published/hypothesis.ts";
export { ANY_TAKER } from "./published/hypothesis.ts";
export type { ImpliedRule, ImpliedWeights, WeightBounds } from "./published/implied-weights.ts";
export { impliedWeights } from "./published/implied-weights.ts";
export type { PrintedFigure, RoundedFrom } from "./published/printed-figure.ts";
export { printedFigure } from "./published/printed-figure.ts";
export type { PercentCheck, PercentOff } from "./published/percentages.ts";
export { checkPercentages } from "./published/percentages.ts";
export type { SumCheck } from "./published/sums.ts";
export { checkSum } from "./published/sums.ts";
export type { Explanation } from "./published/try-rules.ts";
export { explainTable } from "./published/try-rules.ts";
export type { Problem, ProblemCode, ProblemFacts } from "./problem.ts";
export type {
  AgreementFault,
  CellObstacle,
  ExcelTrouble,
  FileKind,
  BoundFault,
  FundingFault,
  HostFault,
  OverheadFault,
  IndexationFault,
  PositionFault,
} from "./problem-reasons.ts";
export { problem } from "./problem.ts";
export type { Remark, RemarkCode, RemarkFacts } from "./remark.ts";
export { remark } from "./remark.ts";
export { municipalityOn } from "./population/division.ts";
export { countOn } from "./population/count-on.ts";
export { referenceDate } from "./population/reference-date.ts";
export { ENGINE_VERSION } from "./version.ts";
