import { ownerDocuments, type StoredDocument } from '../stack/owner-documents'

/** Answers what makes another draft: the demo's own, as it is now, under another path. `demo` is the demo's path. */
export async function copierOf(port: number, demo: string): Promise<(path: string) => Promise<void>> {
  const documents = ownerDocuments(port)
  const [year, items] = [await documents.get(demo), await documents.list(`${demo}/items`)]
  return (path) =>
    documents.commit([
      { path, fields: withoutTime(year) },
      ...items.map((item) => ({ path: `${path}/items/${idOf(item)}`, fields: withoutTime(item) })),
    ])
}

const idOf = ({ name }: StoredDocument) => name.slice(name.lastIndexOf('/') + 1)

/** `at` is the server's to say. */
function withoutTime({ fields }: StoredDocument): object {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'at'))
}
