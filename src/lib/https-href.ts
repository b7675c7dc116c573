/** This page's address over https. A port is kept: which one speaks https cannot be told. */
export const httpsHref = (): string => location.href.replace(/^http:/, 'https:')
