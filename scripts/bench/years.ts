import { itemDigest } from '../../src/domain/pledge/item'
import { readRevision } from '../../src/domain/pledge/revision'
import { documentsUrl, mustAsOwner } from '../stack/emulator-api'
import { databaseName } from '../stack/project'

interface Stored {
  readonly name: string
  readonly fields: Readonly<Record<string, { readonly stringValue?: string; readonly integerValue?: string }>>
}

/** The years of a bench: as many drafts as there are ceremonies, each the demo's own under another number. */
export interface Years {
  readonly path: (year: string) => string
  /** Makes the draft of that year. */
  readonly draft: (year: string) => Promise<void>
  /** Lets every unit have agreed to every item of the year's revision. */
  readonly review: (year: string, leaders: Readonly<Record<string, string>>) => Promise<void>
  /** A document as plain fields of the REST interface. */
  readonly get: (path: string) => Promise<Stored>
}

/** Reads and writes as the owner of the database: none of this is measured. */
export async function openYears(port: number, bloc: string): Promise<Years> {
  const root = documentsUrl(port)
  const path = (year: string) => `blocs/${bloc}/years/${year}`
  const get = (where: string) => mustAsOwner('GET', `${root}/${where}`) as Promise<Stored>
  const commit = (writes: readonly object[]) => mustAsOwner('POST', `${root}:commit`, { writes })
  const list = async (where: string) =>
    ((await mustAsOwner('GET', `${root}/${where}?pageSize=300`)) as { documents: readonly Stored[] })
      .documents
  const write = (name: string, fields: object) => ({
    update: { name: `${databaseName}/documents/${name}`, fields },
    updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
  })
  const [first, items] = [await get(path('2014')), await list(`${path('2014')}/items`)]

  return {
    path,
    get,
    async draft(year) {
      const copies = items.map(({ name, fields }) =>
        write(`${path(year)}/items/${idOf(name)}`, withoutTime(fields)),
      )
      await commit([write(path(year), withoutTime(first.fields)), ...copies])
    },
    async review(year, leaders) {
      const digest = (await get(path(year))).fields['revision']?.stringValue ?? ''
      const text = (await get(`${path(year)}/revisions/${digest}`)).fields['text']?.stringValue ?? ''
      const read = readRevision(text, digest)
      if (!read.ok) throw new Error(`revision of ${year}: ${read.failure.code}`)
      const marks = Object.fromEntries(
        read.value.revision.items.map((item) => [item.id, mark(itemDigest(item))]),
      )
      const last = read.value.revision.items.at(-1)?.id ?? ''
      await commit(
        Object.entries(leaders).map(([unit, uid]) =>
          write(`${path(year)}/reviews/${unit}`, {
            by: { stringValue: uid },
            item: { stringValue: last },
            marks: { mapValue: { fields: marks } },
          }),
        ),
      )
    },
  }
}

const idOf = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/** `at` is the server's to say. */
function withoutTime({ at, ...fields }: Stored['fields']): object {
  return at === undefined ? fields : fields
}

function mark(digest: string): object {
  const fields = {
    mark: { stringValue: 'agree' },
    note: { stringValue: '' },
    digest: { stringValue: digest },
  }
  return { mapValue: { fields } }
}
