/** Names that the meter accepts and that break a careless quotation: for tests. */
export const hostileNames = [
  'evcc',
  `it's "quoted"`,
  String.raw`back\slash \n \u0041 \\`,
  '# no comment',
  'key: value, [a]: {b}',
  '- item',
  '{{ 7 * 7 }} {% raw %} {# x #}',
  '$(touch /tmp/x) `id` ${HOME} $HOME $$',
  '$& $1 $` <host> <token>',
  `''' """ '`,
  '% %s %(x)s !important !!str x',
  '@{store:key} *alias &anchor |',
  '= yes null ~ 0x1F 1e3 NaN',
  'Küche 台所 🏡👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'مرحبا שלום \u202Etxt.exe\u202C',
  '\u200Bzero\uFEFFwidth\u00AD\u00A0',
  '</script><!-- ]]> -->',
  '\uFFFE\uFFFF',
  '-rf --help ; rm -rf ~ && exit | cat > x',
  '😀'.repeat(64),
  '"',
  "'",
  '\\',
] as const

/** One name with the worst of them, where a test can afford one only. */
export const hostileName = `it’s "x": {{ 7 }} $(id) # -k '`

/** Texts that a spreadsheet would take for a formula. */
export const formulas = [
  '=1+1',
  '+49 30',
  '-5',
  '@SUM(A1)',
  '\tcmd',
  '\rcmd',
  '\ncmd',
  '  =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\t =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '="a"&"b"',
] as const

/** The longest name of one word: nothing in it lets a line end. */
export const longestWord = 'W'.repeat(64)
