import type { Language } from "../../engine/index.ts";

/** What the system means by its codes, as far as a user can do something about it. */
const REASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    EACCES: "du har inte rätt till den",
    EPERM: "du har inte rätt till den",
    EISDIR: "det är ingen vanlig fil",
    ENOENT: "mappen finns inte",
    ENOTDIR: "mappen finns inte",
    ENOSPC: "disken är full",
    EDQUOT: "disken är full",
    EFBIG: "filen får inte bli så stor",
    EROFS: "disken är skrivskyddad",
    ENAMETOOLONG: "namnet är för långt",
    ELOOP: "länken leder runt",
    EBUSY: "den är öppen i ett annat program",
  },
  en: {
    EACCES: "you have no right to it",
    EPERM: "you have no right to it",
    EISDIR: "it is no ordinary file",
    ENOENT: "the folder is not there",
    ENOTDIR: "the folder is not there",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk is full",
    EFBIG: "the file may not be so large",
    EROFS: "the disk is read-only",
    ENAMETOOLONG: "the name is too long",
    ELOOP: "the link leads round",
    EBUSY: "it is open in another program",
  },
};

/** Why a file could not be read or written: the system's code, and what it means where we know. @rule PR1 */
export function reasonText(code: string, language: Language): string {
  const words = REASONS[language][code];
  return words === undefined ? code : `${words}, ${code}`;
}
