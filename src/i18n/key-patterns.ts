/** Keys that a source text puts together from parts, as patterns: t(`status.${status}`) uses every status.
 *  A key that no pattern fits stands in the sources whole, as a text of its own. */
export const patternsIn = (text: string): RegExp[] =>
  [...text.matchAll(/`([a-zA-Z.]+\.\$\{[^`]+)`/g)].map(
    (match) =>
      new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  )
