/**
 * What a cell shows, for the number formats that stand in our sheets; a format that is not
 * known here shows the number as it is.
 */
export function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const plain = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (plain !== null) {
    const [, grouped, decimals = "", percent] = plain;
    const isPercent = percent === "%";
    const digits = (isPercent ? value * 100 : value).toFixed(decimals.length);
    return `${grouped === undefined ? digits : grouping(digits)}${isPercent ? "%" : ""}`;
  }
  const isIsoDate = numberFormat.replaceAll("\\", "") === "yyyy-mm-dd";
  if (isIsoDate && value >= 61) {
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }
  return String(value);
}

function grouping(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
