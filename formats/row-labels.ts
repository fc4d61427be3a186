/** Labels of rows that sum others: they would count twice. @rule RD4 */
const SUM_ROWS: readonly RegExp[] = [
  /^(?:summa|s:a|delsumma|totalt|totalsumma)(?:$|[:. ])/iu,
  // A party may be called «Total Försvar»: the short words are sums only alone or before such a word.
  /^(?:sum|subtotal|total)(?:$|[:.]| (?:kommun|region|part|of))/iu,
  /^(?:grand total|samtliga|samtliga kommuner|riket|avrundningsdifferens|rounding difference)$/iu,
  /^(?:tot\.?|alla|alla kommuner|(?:hela )?länet|[∑Σ].*)$/iu,
  / (?:totalt|summa)$/iu,
];

/** Labels of notes below a table. @rule RD4 */
const NOTE_ROW = /^(?:källa|source|anm|anmärkning|not|note)\b[.:]/i;

/** Whether a label names a row that sums others: «Summa», «00 Riket». @rule RD4 */
export function isSumLabel(label: string): boolean {
  const plain = label.replace(/^\d\d (?=\p{L})/u, "");
  return SUM_ROWS.some((sum) => sum.test(plain));
}

/** A region, or what regions were called. */
const REGION = /^(?:region(?:en)?|landsting(?:et)?)(?:$|\s)/iu;

/** Whether a label names a region: «Region Dalarna». */
export function isRegionLabel(label: string): boolean {
  return REGION.test(label);
}

/** Whether a label begins a note: «Källa: SCB». @rule RD4 */
export function isNoteLabel(label: string): boolean {
  return NOTE_ROW.test(label);
}
