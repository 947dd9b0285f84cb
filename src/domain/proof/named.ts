import type { Entry } from '../log/entry'
import { readLink } from '../log/link'

/** The digest of the text of the results that an entry names, if it names one. */
export function textNamed({ body }: Entry): readonly string[] {
  return 'text' in body ? [body.text] : []
}

/** The links of other years' entries that an entry names. */
export function namedElsewhere(year: string, { body }: Entry): readonly string[] {
  const links = [...('term' in body ? [body.term] : []), ...('hand' in body ? [body.hand] : [])]
  return links.filter((link) => {
    const read = readLink(link)
    return read !== null && read.year !== year
  })
}
