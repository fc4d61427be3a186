import { quoted } from "../text/list-format.ts";
import { reasonText } from "./file-reasons.ts";
import { FILE_KINDS } from "./file-kinds.ts";
import { phrasesIn } from "./phrases.ts";
import type { ProblemSentences } from "./problem-sentences.ts";
import type { Ways } from "./ways.ts";
import { swedishWorkbookProblems } from "./workbook-problems-sv.ts";
import { swedishExcelProblems } from "./excel-problems-sv.ts";

const { n, list, quotes, meant } = phrasesIn("sv");

const FAULTS = {
  missing: "Uppgiften saknas",
  "unknown-field": "Uppgiften är inte känd",
  "wrong-type": "Värdet är av fel slag",
  "wrong-value": "Värdet går inte att använda",
} as const;

const ARGUMENTS: Readonly<Record<string, string>> = { agreement: "Avtalet" };

const COLUMNS: Readonly<Record<string, string>> = {
  party: "huvudman (party)",
  weight: "vikt (weight)",
};

/** What the parts of an agreement's file are about. */
const CLAUSES: Readonly<Record<string, string>> = {
  annualCost: "årskostnaden",
  population: "befolkningen",
  rounding: "avrundningen",
  from: "giltighetstiden",
};

/** What the form of a file wants, in words. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: "text inom citattecken",
  number: "ett tal",
  int: "ett heltal",
  boolean: "true eller false",
  object: "ett objekt inom { }",
  record: "ett objekt inom { }",
  array: "en lista inom [ ]",
};

const clauseName = (clause: string): string => CLAUSES[clause] ?? clause;

/** Where the clauses are written. */
const IN_AGREEMENT = { terminal: "i avtalets fil", pane: "på bladet Avtal" } as const;

/** How an open question is answered. */
const ANSWERS: Readonly<Record<string, (ways: Ways) => string>> = {
  annualCost: ({ choosing, say }) =>
    `Ange beloppet ${choosing("total")}, eller skriv in det ${say(IN_AGREEMENT)}.`,
  population: ({ choosing, say }) =>
    `Ange datum ${choosing("populationDate")}, eller skriv in det ${say(IN_AGREEMENT)}.`,
  rounding: ({ choosing, say }) =>
    `Ange regel ${choosing("rule")} och enhet ${choosing("unit")}, eller skriv in dem ${say(IN_AGREEMENT)}.`,
};

/** The sentences in Swedish. */
export const swedishProblems: ProblemSentences = {
  "command-unknown": ({ command, commands, nearest }) =>
    `Kommandot ${quoted(command)} finns inte.${meant(nearest)} De som finns är ${list(commands)}.`,
  "command-missing": ({ commands }) =>
    `Inget kommando angavs. Välj ett av ${list(commands)}; --help visar vad de gör.`,
  "option-unknown": ({ option, options, nearest }) =>
    `Flaggan ${option} finns inte här.${meant(nearest)} De som finns är ${list(options)}.`,
  "option-missing": ({ option }) =>
    `Flaggan ${option} saknas. Lägg till den med sitt värde; --help visar exempel.`,
  "option-without-value": ({ option }, { writing }) =>
    `Värdet saknas. Skriv det ${writing(option)}.`,
  "option-takes-no-value": ({ option, value }) =>
    `Flaggan ${option} tar inget värde men fick ${quoted(value)}. Ta bort värdet.`,
  "option-doubled": ({ option }) => `Flaggan ${option} står flera gånger. Behåll en.`,
  "options-exclude": ({ options }) =>
    `Flaggorna ${list(options)} kan inte användas tillsammans. Välj en.`,
  "argument-missing": ({ argument }) =>
    `${ARGUMENTS[argument] ?? argument} saknas. Skriv namnet efter kommandot; --help visar exempel.`,
  "argument-unexpected": ({ argument }) =>
    `${quoted(argument)} hör inte till något. Ta bort det, eller sätt citattecken om ett värde med blanksteg.`,
  "language-unknown": ({ language, languages }) =>
    `Språket ${quoted(language)} finns inte. Välj ${languages.join(" eller ")}.`,

  "file-not-found": ({ file }, { say }) =>
    `Filen ${quoted(file)} finns inte. Kontrollera namnet och ${say({ terminal: "vilken mapp kommandot körs i", pane: "att filen inte har flyttats" })}.`,
  "file-name-garbled": ({ file }) =>
    `Namnet ${quoted(file)} är inte skrivet i UTF-8, så filen går inte att nå med det. Döp om filen, eller mappen, och försök igen.`,
  "file-not-readable": ({ file, reason }) =>
    `Filen ${quoted(file)} går inte att läsa (${reasonText(reason, "sv")}). Kontrollera att det är en fil, att den inte är låst och att du har rätt att läsa den.`,
  "file-too-large": ({ file, bytes, limit }) =>
    `Filen ${quoted(file)} är ${n(bytes)} byte, mer än de ${n(limit)} som tas emot. Kontrollera att det är rätt fil.`,
  "file-empty": ({ file }) => `Filen ${quoted(file)} är tom. Kontrollera att den är sparad.`,
  "file-is-workbook": ({ file }) =>
    `Filen ${quoted(file)} är en arbetsbok eller ett arkiv, inte text. Spara bladet som CSV (UTF-8) och ange den filen.`,
  "file-not-text": ({ file }) =>
    `Filen ${quoted(file)} är inte text i UTF-8, UTF-16 eller Windows-1252. Spara om den, till exempel som CSV UTF-8 från kalkylprogrammet.`,
  "file-other-kind": ({ file, kind }) => `Filen ${quoted(file)} är ${FILE_KINDS.sv[kind]}.`,
  "table-too-long": ({ limit }) =>
    `Tabellen har fler rader än de ${n(limit)} som tas emot. Kontrollera att det är rätt fil, och ta bort de rader som inte är huvudmän.`,
  "quote-not-closed": ({ text }) =>
    `Ett citattecken öppnas men stängs inte rätt: ${quoted(text)}. Ta bort det eller lägg till det som saknas.`,
  "column-missing": ({ columns, found }) =>
    `En kolumn saknas: ${list(columns.map((column) => COLUMNS[column] ?? column))}. Tabellen behöver rubriker: huvudman, part, namn, kommun eller region, och vikt, folkmängd, befolkning, invånare, procent, andel eller fördelningstal; raden som lästes har ${quotes(found)}.`,
  "column-doubled": ({ headers }) =>
    `Rubrikerna ${quotes(headers)} kan mena samma sak, så det går inte att veta vilken kolumn som gäller. Ta bort eller döp om de andra.`,
  "row-length": ({ cells, columns, separator }) =>
    `Raden har ${n(cells)} celler men rubrikerna är ${n(columns)}. Kontrollera om skiljetecknet ${quoted(separator)} också står inne i en cell; sätt i så fall citattecken om cellen.`,
  "row-is-sum": ({ label }) =>
    `Raden ${quoted(label)} är en summarad, inte en huvudman, och skulle räknas dubbelt. Ta bort den.`,
  "row-is-note": ({ text }) =>
    `Raden ${quoted(text)} är en anmärkning, inte en huvudman. Ta bort den.`,
  "json-malformed": ({ near }) =>
    `Filen är inte giltig JSON; läsningen stannade vid ${quoted(near)}. Rätta raden, eller den före: ofta saknas ett kommatecken, ett citattecken eller en klammer.`,
  "json-too-deep": ({ limit }) =>
    `Filen har klamrar i fler än ${n(limit)} nivåer, djupare än något avtal. Kontrollera att det är rätt fil.`,
  "agreement-malformed": ({ reason, expected, found }) =>
    `${FAULTS[reason]}${found === "" ? "" : ` (${found})`}${expected === "" ? "" : `; väntat: ${EXPECTED[expected] ?? expected}`}. Rätta eller ta bort uppgiften.`,

  "number-unreadable": ({ text }) =>
    `${quoted(text)} är inget tal. Skriv det med siffror, till exempel 1 234,50.`,
  "number-ambiguous": ({ text, readings }) =>
    `${quoted(text)} kan läsas som ${readings.map(n).join(" eller ")}. Skriv ${n(readings[0] ?? "")} eller ${n(`${readings[1] ?? ""}0`)}.`,
  "number-is-error": ({ text }) =>
    `Cellen har felvärdet ${quoted(text)}. Rätta formeln i kalkylbladet och spara filen på nytt.`,
  "number-exponent": ({ text, digits }) =>
    `${quoted(text)} är skrivet med exponent, som kalkylprogram gör när kolumnen är smal, och kan vara avkortat. Visa hela talet (formatet Tal) och spara filen på nytt; är det ${n(digits)}, skriv det.`,
  "unit-mismatch": ({ text, suffix }) =>
    `${quoted(text)} har tillägget ${quoted(suffix)}, som inte förstås här. Skriv hela talet med siffror, till exempel 4 000 000.`,
  "year-unreadable": ({ text }) =>
    `${quoted(text)} är inget år. Skriv fyra siffror, till exempel 2023.`,
  "date-unreadable": ({ text }) =>
    `${quoted(text)} är ingen dag. Skriv ÅÅÅÅ-MM-DD, till exempel 2022-12-31.`,

  "total-not-finite": ({ total }) => `Totalen ${total} är inget belopp. Ange ett tal i kronor.`,
  "total-too-large": ({ total, limit }) =>
    `Totalen ${n(total)} kr är större än ${n(limit)} kr, som är det mesta som tas emot. Kontrollera antalet nollor.`,
  "total-off-unit": ({ total, unit, below, above }, { choosing }) =>
    `Totalen ${n(total)} kr är inte jämnt delbar med enheten ${n(unit)} kr. Ange ${n(below)} eller ${n(above)} kr${unit === "0.01" ? "" : `, eller en mindre enhet ${choosing("unit")}`}.`,
  "unit-unknown": ({ unit, units }) =>
    `Enheten ${quoted(unit)} finns inte. Välj ${units.map(n).join(", ")} (kr).`,
  "rule-unknown": ({ rule, rules, nearest }) =>
    `Regeln ${quoted(rule)} finns inte.${meant(nearest)} De som finns är ${list(rules)}.`,

  "parties-missing": () => "Det finns ingen huvudman att fördela på. Lägg till minst en rad.",
  "party-unnamed": ({ weight }) =>
    `Raden${weight === null ? "" : ` med vikten ${n(weight)}`} saknar huvudman. Skriv namn eller kod, eller ta bort raden.`,
  "party-doubled": ({ party, times }) =>
    `Huvudmannen ${quoted(party)} står mer än en gång; detta är gång ${n(times)}. Behåll en av dem.`,
  "weight-missing": ({ party }) =>
    `Vikt saknas för ${quoted(party)}. Skriv 0 om huvudmannen inte ska betala, annars dess vikt.`,
  "weight-negative": ({ party, weight }) =>
    `Vikten ${n(weight)} för ${quoted(party)} är negativ. Skriv 0 eller mer.`,
  "weight-not-whole": ({ party, weight }) =>
    `Vikten ${n(weight)} för ${quoted(party)} är inte ett helt antal, som personer är. Skriv ett heltal, eller döp kolumnen till «procent» eller «andel» om det är vad den innehåller.`,
  "weight-not-finite": ({ party, weight }) =>
    `Vikten ${weight} för ${quoted(party)} är inget tal. Ange ett heltal.`,
  "weights-all-zero": ({ parties }) =>
    `Alla ${n(parties)} vikter är 0, så det finns inget att fördela efter. Ange minst en vikt över 0.`,
  "order-missing": ({ party }) =>
    `Ordning saknas för ${quoted(party)}. Ge varje rad ett eget nummer, eller ta bort kolumnen.`,
  "order-not-whole": ({ party, order }) =>
    `Ordningen ${n(order)} för ${quoted(party)} är inget heltal. Skriv ett heltal.`,
  "order-doubled": ({ party, order, other }) =>
    `Ordningen ${n(order)} för ${quoted(party)} har redan ${quoted(other)}. Ge varje rad ett eget nummer.`,
  "percentages-mixed": ({ party, text }) =>
    `${text === "" ? "Tomt" : quoted(text)} för ${quoted(party)} saknar %-tecken, men andra rader har det. Skriv alla på samma sätt.`,
  "percentages-not-hundred": ({ sum, missing, whole }) =>
    `Andelarna blir tillsammans ${n(sum)}, inte ${n(whole)}: det skiljer ${n(missing)}. Rätta dem så att de blir exakt ${n(whole)}. Är de fördelningstal av annat slag: döp kolumnen till «fördelningstal».`,

  "too-few-units": ({ rule, units, parties }) =>
    `Regeln ${rule} ger varje huvudman minst en enhet, men ${n(units)} ${units === "1" ? "enhet" : "enheter"} räcker inte till ${n(parties)} huvudmän. Välj en annan regel eller en mindre enhet.`,
  "residual-party-unknown": ({ party, parties, nearest }) =>
    `Ingen huvudman heter ${quoted(party)}, som resten skulle gå till.${meant(nearest)} De som finns är ${list(parties)}.`,
  "residual-party-without-weight": ({ party }) =>
    `${quoted(party)} har vikten 0 och kan inte ta resten. Välj en huvudman som betalar.`,
  "residual-negative": ({ party, residual }) =>
    `När de andra har avrundats återstår ${n(residual)} enheter till ${quoted(party)}, alltså mindre än inget. Välj en annan regel eller en mindre enhet.`,
  "tie-between-groups": ({ group, tied, units }, { choosing, say }) =>
    `${n(units)} udda ${units === 1 ? "enhet" : "enheter"} i ${quoted(group.sv)} kan gå till ${tied.map(({ sv }) => sv).join(" eller ")}, som har lika stor rätt. Säg vem som får den ${choosing("oddUnitTo")}, eller ${say({ terminal: "med oddUnitTo i avtalets fil", pane: "i kolumnen Udda enhet på bladet Nycklar" })}.`,

  "municipality-unknown": ({ municipality, nearest }) =>
    `Ingen kommun har namnet eller koden ${quoted(municipality)}.${nearest.length === 0 ? "" : ` Närmast ligger ${list(nearest)}.`} Rätta namnet, eller skriv kommunkoden.`,
  "municipality-ended": ({ code, name, since, successor }) =>
    `Koden ${code} för ${name} gäller inte längre: sedan ${since} är den ${successor}. Skriv ${successor}, eller välj ett tidigare datum.`,
  "region-unknown": ({ code }) =>
    `Ingen region har koden ${quoted(code)}. Skriv länets kod med två siffror, till exempel 20 för Dalarna, eller låt parten vara av slaget other.`,
  "municipality-name-mismatch": ({ code, name, registered, other }) =>
    other === null
      ? `Koden ${code} är ${registered}, men namnet är ${quoted(name)}, som ingen kommun heter. Rätta namnet, eller skriv bara koden.`
      : `Koden ${code} är ${registered}, men namnet är ${name}, som har koden ${other}. Rätta koden eller namnet.`,
  "population-missing": ({ code, basis }) =>
    `Folkmängd saknas för ${code} i ${quoted(basis)}. Lägg till raden i tabellen Befolkning, eller välj ett annat datum.`,
  "population-doubled": ({ code, basis }) =>
    `Folkmängden för ${code} i ${quoted(basis)} står mer än en gång. Behåll en av raderna.`,
  "population-date-unknown": ({ date, dates }) =>
    `Befolkningen den ${date} finns inte här. Välj ett av datumen ${list(dates)}.`,

  "agreement-unknown": ({ agreement, agreements, nearest }) =>
    `Avtalet ${quoted(agreement)} finns inte, och ingen fil heter så.${meant(nearest)} De medföljande avtalen är ${list(agreements)}.`,
  "year-outside-agreement": ({ agreement, year, from, to }) =>
    `Avtalet ${agreement} gäller ${String(from)}–${String(to)}, inte ${String(year)}. Välj ett år däremellan.`,
  "clause-missing": ({ clause, year }, { say }) =>
    `Avtalet säger ingenting om ${clauseName(clause)} för ${String(year)}. Lägg till en klausul ${say(IN_AGREEMENT)}.`,
  "clause-overlap": ({ clause, year }) =>
    `Två klausuler om ${clauseName(clause)} gäller båda ${String(year)}. Låt den ena sluta innan den andra börjar.`,
  "clause-ends-before-start": ({ clause, from, to }) =>
    `Klausulen om ${clauseName(clause)} slutar ${String(to)}, före starten ${String(from)}. Rätta åren.`,
  "clause-open": ({ year, question, clause, dates }, ways) =>
    `Underlaget lämnar en fråga öppen för ${String(year)}: ${question.sv} ${ANSWERS[clause]?.(ways) ?? ""}${dates.length === 0 ? "" : ways.say({ terminal: ` Datum som finns: ${list(dates)}.`, pane: "" })}`,
  "code-unusable": ({ code }) =>
    `Koden eller namnet ${quoted(code)} går inte att använda: *, ?, ~, <, > och = betyder något annat i formler, «SCB» med ett datum är SCB:s egna underlag, och stora och små bokstäver skiljer inte två namn åt. Välj ett annat med bokstäver och siffror.`,
  "party-unlisted": ({ code }) =>
    `Koden ${quoted(code)} nämns här men finns inte bland avtalets parter. Lägg till parten eller rätta koden.`,
  "party-keyless": ({ code, name }) =>
    `Parten ${name} (${code}) finns inte i någon nyckel och skulle inte betala något. Lägg in den i en nyckel, eller ta bort den.`,
  "group-code-taken": ({ code }) =>
    `Gruppen ${quoted(code)} har en kod som en part, en annan grupp eller avtalet redan har. Ge den en egen.`,
  "source-unknown": ({ source }) =>
    `Källan ${quoted(source)} finns inte bland avtalets källor. Lägg till den eller rätta namnet.`,
  "published-table-unknown": ({ table }, { say }) =>
    `Den publicerade tabellen ${quoted(table)} finns inte ${say({ terminal: "i avtalets fil", pane: "på bladet Publicerat" })}. Lägg till den eller rätta namnet.`,
  "published-table-doubled": ({ table }) =>
    `Två publicerade tabeller har samma namn eller år: ${quoted(table)}. Behåll en, eller ge dem var sitt.`,
  "published-population-missing": ({ table, code }, { choosing }) =>
    `Den publicerade tabellen ${quoted(table)} har ingen folkmängd för ${code}. Lägg till den, eller ange ett befolkningsdatum ${choosing("populationDate")}.`,
  "odd-unit-unlisted": ({ code }) =>
    `Klausulen om udda enhet nämner ${quoted(code)}, som inte har någon procentsats i nyckeln. Rätta koden.`,
  "odd-unit-party-unknown": ({ party, parties, nearest }) =>
    `${quoted(party)} har ingen procentsats i avtalet och kan inte ta en udda enhet.${meant(nearest)} De som kan är ${list(parties)}.`,
  "explained-party-unknown": ({ party, parties, nearest }) =>
    `Ingen huvudman eller grupp heter ${quoted(party)}.${meant(nearest)} De som finns är ${list(parties)}.`,

  ...swedishWorkbookProblems,
  ...swedishExcelProblems,
};
