import { itemDigest } from '../../src/domain/pledge/item'
import { readRevision } from '../../src/domain/pledge/revision'
import { ownerDocuments } from '../stack/owner-documents'

/** Lets units have agreed to every item of a frozen year, each by its leader's uid; `year` is the year's path. */
export async function writeAgreedReviews(
  port: number,
  year: string,
  leaderOf: Readonly<Record<string, string>>,
): Promise<void> {
  const documents = ownerDocuments(port)
  const digest = (await documents.get(year)).fields['revision']?.stringValue ?? ''
  const text = (await documents.get(`${year}/revisions/${digest}`)).fields['text']?.stringValue ?? ''
  const read = readRevision(text, digest)
  if (!read.ok) throw new Error(`revision of ${year}: ${read.failure.code}`)
  const { items } = read.value.revision
  const marks = Object.fromEntries(items.map((item) => [item.id, agreed(itemDigest(item))]))
  await documents.commit(
    Object.entries(leaderOf).map(([unit, uid]) => ({
      path: `${year}/reviews/${unit}`,
      fields: {
        by: { stringValue: uid },
        item: { stringValue: items.at(-1)?.id ?? '' },
        marks: { mapValue: { fields: marks } },
      },
    })),
  )
}

function agreed(digest: string): object {
  const fields = {
    mark: { stringValue: 'agree' },
    note: { stringValue: '' },
    digest: { stringValue: digest },
  }
  return { mapValue: { fields } }
}
