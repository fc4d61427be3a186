import type { AddChart } from "../../workbook.ts";
import { numberCells, textCells } from "./chart-data-xml.ts";
import type { Namespaces } from "../package/namespaces.ts";
import { escapeAttribute, escapeText } from "../xml/escape.ts";

const DARK = "404040";
const LINE = "D9D9D9";
const TITLE_SIZE = 1200;
const TEXT_SIZE = 900;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** The text of a chart's part: bars that lie, the first category uppermost, each with its amount. */
export function chartXml(chart: AddChart, names: Namespaces): string {
  const root = `xmlns:c="${names.chart}" xmlns:a="${names.drawing}" xmlns:r="${names.relationships}"`;
  return `<c:chartSpace ${root}><c:roundedCorners val="0"/><c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars(chart)}${categoryAxis()}${valueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textLook("")}</c:chartSpace>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textLook(body: string): string {
  return `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(TEXT_SIZE)}">${solid(DARK)}</a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
}

/** At the upper left, where reading begins. */
function title(text: string): string {
  const look = `sz="${String(TITLE_SIZE)}" b="1"`;
  const run = `<a:r><a:rPr lang="sv-SE" ${look}>${solid(DARK)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr ${look}>${solid(DARK)}</a:defRPr></a:pPr>${run}</a:p>`;
  const layout = `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.015"/><c:y val="0.02"/></c:manualLayout></c:layout>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx>${layout}<c:overlay val="0"/></c:title>`;
}

function bars({ data, color, numberFormat }: AddChart): string {
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${textCells("c:", data.name)}</c:tx><c:spPr>${solid(color.toUpperCase())}</c:spPr><c:invertIfNegative val="0"/>${labels(numberFormat)}<c:cat>${textCells("c:", data.categories)}</c:cat><c:val>${numberCells("c:", data.values, numberFormat)}</c:val></c:ser>`;
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/><c:axId val="${String(CATEGORY_AXIS)}"/><c:axId val="${String(VALUE_AXIS)}"/></c:barChart>`;
}

function labels(format: string): string {
  return `<c:dLbls>${numberFormat(format)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook("")}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function numberFormat(format: string): string {
  return `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
}

const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

function categoryAxis(): string {
  return `<c:catAx><c:axId val="${String(CATEGORY_AXIS)}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${numberFormat("General")}${NO_TICKS}<c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${solid("A6A6A6")}</a:ln></c:spPr>${textLook("")}<c:crossAx val="${String(VALUE_AXIS)}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

/** Below the bars: crossing at the largest category, which is lowermost. Bars begin at nothing. */
function valueAxis({ data, numberFormat: format }: AddChart): string {
  const least = hasNegative(data.values.shown) ? "" : '<c:min val="0"/>';
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(LINE)}</a:ln></c:spPr></c:majorGridlines>`;
  return `<c:valAx><c:axId val="${String(VALUE_AXIS)}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/><c:axPos val="b"/>${grid}${numberFormat(format)}${NO_TICKS}<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook("")}<c:crossAx val="${String(CATEGORY_AXIS)}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;
}

/** Whether any of the numbers is below nothing. */
export function hasNegative(shown: readonly (string | number)[]): boolean {
  return shown.some((number) => typeof number === "number" && number < 0);
}
