/** SHA-256 of the empty string: Fluent's style elements are made empty and filled rule by rule. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the page of a plain browser may load: its own files and nothing else. It may talk
 * to no one, so nothing can leave the machine.
 *
 * @rule PA4
 */
export const CONTENT_SECURITY_POLICY = policyWith("'self'");

/**
 * The same as a server sends it: no other page may show this one in a frame, which cannot be
 * said in the page.
 *
 * @rule PA4 PK2
 */
export const SERVER_POLICY = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;

/**
 * What the page in Excel may load: its own files, and office.js with the scripts that it
 * fetches from beside itself: one for the kind of Excel, one of texts, and those that count
 * its use. It may talk to no one either: Excel is reached by messages and not by the net, and
 * what office.js would report to Microsoft is held back. Nor may it open a frame, which
 * office.js does only where it does not know the page around it.
 *
 * @rule PK2
 */
export function excelPolicy({ pane, officeJs }: Origins): string {
  return policyWith(officeJs === pane ? "'self'" : `'self' ${officeJs}`);
}

/** The same as a server sends it, with who may show the page in a frame. @rule PK2 */
export function excelServerPolicy(origins: Origins): string {
  return `${excelPolicy(origins)}; frame-ancestors ${EXCEL_ON_THE_WEB.join(" ")}`;
}

/** Where the pane and office.js are fetched from: scheme, host and port. */
export interface Origins {
  readonly pane: string;
  readonly officeJs: string;
}

/**
 * Every page that can stand around the pane in Excel on the web: Excel's own frame, and
 * SharePoint, OneDrive, Microsoft 365 and Teams around that. Excel on Windows and Mac shows
 * the page in no frame.
 *
 * @source https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 * @source https://github.com/OfficeDev/office-js/issues/3342
 */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://onedrive.live.com",
];

function policyWith(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
