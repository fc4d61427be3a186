import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const ARGUMENTS: Readonly<Record<string, string>> = { agreement: "Avtalet" };

/** What can be wrong with a command line. */
export const COMMAND_LINE = {
  "command-unknown": {
    sv: ({ command, commands, nearest }) =>
      `Kommandot ${quoted(command)} finns inte.${sv.meant(nearest)} De som finns är ${sv.list(commands)}.`,
    en: ({ command, commands, nearest }) =>
      `There is no command ${quoted(command)}.${en.meant(nearest)} There are ${en.list(commands)}.`,
  },
  "command-missing": {
    sv: ({ commands }) =>
      `Inget kommando angavs. Välj ett av ${sv.list(commands)}; --help visar vad de gör.`,
    en: ({ commands }) =>
      `No command was given. Choose one of ${en.list(commands)}; --help shows what they do.`,
  },
  "option-unknown": {
    sv: ({ option, options, nearest }) =>
      `Flaggan ${option} finns inte här.${sv.meant(nearest)} De som finns är ${sv.list(options)}.`,
    en: ({ option, options, nearest }) =>
      `There is no option ${option} here.${en.meant(nearest)} There are ${en.list(options)}.`,
  },
  "option-missing": {
    sv: ({ option }) =>
      `Flaggan ${option} saknas. Lägg till den med sitt värde; --help visar exempel.`,
    en: ({ option }) =>
      `The option ${option} is missing. Add it with its value; --help shows examples.`,
  },
  "option-without-value": {
    sv: ({ option }, { writing }) => `Värdet saknas. Skriv det ${writing(option)}.`,
    en: ({ option }, { writing }) => `The value is missing. Write it ${writing(option)}.`,
  },
  "option-takes-no-value": {
    sv: ({ option, value }) =>
      `Flaggan ${option} tar inget värde men fick ${quoted(value)}. Ta bort värdet.`,
    en: ({ option, value }) =>
      `The option ${option} takes no value but was given ${quoted(value)}. Remove the value.`,
  },
  "option-doubled": {
    sv: ({ option }) => `Flaggan ${option} står flera gånger. Behåll en.`,
    en: ({ option }) => `The option ${option} stands more than once. Keep one.`,
  },
  "options-exclude": {
    sv: ({ options }) => `Flaggorna ${sv.list(options)} kan inte användas tillsammans. Välj en.`,
    en: ({ options }) => `The options ${en.list(options)} cannot be used together. Choose one.`,
  },
  "argument-missing": {
    sv: ({ argument }) =>
      `${ARGUMENTS[argument] ?? argument} saknas. Skriv namnet efter kommandot; --help visar exempel.`,
    en: ({ argument }) =>
      `The ${argument} is missing. Write its name after the command; --help shows examples.`,
  },
  "argument-unexpected": {
    sv: ({ argument }) =>
      `${quoted(argument)} hör inte till något. Ta bort det, eller sätt citattecken om ett värde med blanksteg.`,
    en: ({ argument }) =>
      `${quoted(argument)} belongs to nothing. Remove it, or put a value with spaces in quotation marks.`,
  },
  "language-unknown": {
    sv: ({ language, languages }) =>
      `Språket ${quoted(language)} finns inte. Välj ${languages.join(" eller ")}.`,
    en: ({ language, languages }) =>
      `There is no language ${quoted(language)}. Choose ${languages.join(" or ")}.`,
  },
} satisfies Partial<Problems>;
