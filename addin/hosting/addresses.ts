/** Microsoft's own. @source https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What the manifest in the root says, and `vite preview` serves. */
export const OWN_MACHINE = "https://localhost:3000/";

/** office.js refuses to run under another name. */
const OFFICE_JS_NAME = /\/office(\.debug)?\.js$/;

/** Where the built folder will lie, and where the page in Excel fetches office.js from. */
export interface Addresses {
  /** A folder: its path ends in a slash. */
  readonly pane: URL;
  readonly officeJs: URL;
}

/**
 * The addresses that the environment's PANE_ADDRESS and OFFICE_JS give, else the usual ones.
 *
 * @throws of an address that Excel would refuse, with what to write instead
 * @rule PK1 PK2
 */
export function addressesFrom(
  environment: Readonly<Record<string, string | undefined>>,
): Addresses {
  return {
    pane: paneAddress(environment["PANE_ADDRESS"]?.trim() ?? ""),
    officeJs: officeJsAddress(environment["OFFICE_JS"]?.trim() ?? ""),
  };
}

function paneAddress(given: string): URL {
  const url = secureAddress("PANE_ADDRESS", given === "" ? OWN_MACHINE : given);
  if (/\.html?$/i.test(url.pathname)) {
    throw new Error(`PANE_ADDRESS=${given}: give the folder, not a page in it.`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function officeJsAddress(given: string): URL {
  const url = secureAddress("OFFICE_JS", given === "" ? OFFICE_JS : given);
  if (!OFFICE_JS_NAME.test(url.pathname)) {
    throw new Error(`OFFICE_JS=${given}: the address must end in /office.js.`);
  }
  return url;
}

function secureAddress(name: string, given: string): URL {
  const said = `${name}=${given}`;
  if (!URL.canParse(given)) {
    throw new Error(`${said}: not an address; write for example https://samrakna.exempel.se/.`);
  }
  const url = new URL(given);
  if (url.protocol !== "https:") {
    throw new Error(
      `${said}: Excel asks for https; write https:// and give the server a certificate.`,
    );
  }
  if (`${url.username}${url.password}${url.search}${url.hash}` !== "") {
    throw new Error(`${said}: leave out user, password, ? and #; everyone can read the address.`);
  }
  return url;
}
