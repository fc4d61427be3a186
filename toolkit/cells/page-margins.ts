/** The margins of a printed page, in inches; the header and footer stand in the upper and lower ones. */
export const PAGE_MARGINS = {
  left: 0.5,
  right: 0.5,
  top: 0.9,
  bottom: 0.75,
  header: 0.4,
  footer: 0.35,
} as const;
