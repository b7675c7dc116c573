/** The oldest browsers that the build is made for: what they do not know is written in a way they do, in
 *  scripts and style sheets. Three years back from the last release of this product.
 *  Released: Chrome and Edge 119 on 2023-10-31, Firefox 119 on 2023-10-24, Safari 17.1 on 2023-10-25.
 *  @see https://web.dev/baseline */
export const browsers = ['chrome119', 'edge119', 'firefox119', 'safari17.1']
