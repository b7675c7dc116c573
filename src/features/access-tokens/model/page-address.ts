/** Where this page is, as a person types it or scans it: what a sheet of paper, its QR code and a calendar
 *  name. Without the query, which may hold the person's search. It is the address that this browser has
 *  reached, which the meter's own host name need not be. */
export const pageAddress = (): string => `${location.origin}${location.pathname}`
