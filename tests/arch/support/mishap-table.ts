/** One row of docs/mishaps.md: what the person reads, by which keys of the messages, and the test that plays it. */
export type Row = {
  readonly name: string
  readonly words: readonly string[]
  readonly keys: readonly string[]
  readonly file: string
  readonly title: string
}

const lines = (cell: string) => cell.split('<br>').map((line) => line.trim())

/** Reads every row of the tables in a page; a row that does not have the four cells is an error. */
export function readRows(page: string): readonly Row[] {
  const table = page.split('\n').filter((line) => line.startsWith('|'))
  const rows = table.filter((line) => !/^\|[\s-]+\|/.test(line) && !/^\| Case +\|/.test(line))
  return rows.map((line) => {
    const [name = '', words = '', keys = '', place = '', ...rest] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const [, file, title] = /^`(.+?)`: “(.+)”$/.exec(place) ?? []
    if (file === undefined || title === undefined || rest.length > 0)
      throw new Error(`no row of the table: ${line}`)
    return { name, words: lines(words), keys: lines(keys).map((key) => key.replaceAll('`', '')), file, title }
  })
}

/** The message at a dotted key; null where there is none. */
export function messageAt(messages: unknown, key: string): string | null {
  let found = messages
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null) return null
    found = (found as Record<string, unknown>)[part]
  }
  return typeof found === 'string' ? found : null
}

/** What is wrong with a row; null when its words are the app's and its test is there and reads them. */
export function faultOf(
  { words, keys, file, title }: Row,
  messages: unknown,
  sourceOf: (path: string) => string | undefined,
): string | null {
  const said = keys.map((key) => messageAt(messages, key))
  if (said.includes(null) || JSON.stringify(said) !== JSON.stringify(words))
    return `words: the app says ${JSON.stringify(said)}`
  const text = sourceOf(file)
  if (text?.includes(`test('${title}'`) !== true) return `no test “${title}” in ${file}`
  const unread = keys.filter((key) => !new RegExp(`\\bvi\\.${key.replaceAll('.', '\\.')}\\b`).test(text))
  return unread.length === 0 ? null : `${file} does not read ${unread.join(', ')}`
}
