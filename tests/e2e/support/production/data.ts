import { readDemoData, type DemoData } from '../../../../scripts/seed/data'
import { documentsOf } from '../../../../scripts/seed/documents'
import { encodeFields } from '../../../../scripts/seed/values'
import { mustAsOwner } from '../../../../scripts/stack/emulator-api'
import { e2ePorts } from '../../../support/e2e'

/** A project as an office has one: its name is not that of a demo. */
export const productionProject = 'giao-uoc-quan-a'

const database = `projects/${productionProject}/databases/(default)`
const firestore = `http://localhost:${String(e2ePorts.firestore)}`

/** Of the demo: two wards with their people, the witness, and the first items of the draft. */
function smallBloc(): DemoData {
  const data = readDemoData()
  const units = data.units.slice(0, 2)
  const of = (unit: string | null) => unit === null || units.some(({ id }) => id === unit)
  const own = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([unit]) => of(unit)))
  const items = data.years['2014'].items.slice(0, 4)
  const parties = units.map(({ id }) => id)
  return {
    ...data,
    units,
    people: data.people.filter(({ unit }) => of(unit)),
    areas: data.areas.filter(({ id }) => items.some(({ area }) => area === id)),
    years: {
      '2013': { ...data.years['2013'], results: {} },
      '2014': {
        ...data.years['2014'],
        parties,
        items: items.map((item) => ({ ...item, targets: own(item.targets) })),
      },
    },
  }
}

/** Enters a bloc of two wards into the production project, for a page served at `origin`; what was there is gone. */
export async function enterSmallBloc(origin: string): Promise<void> {
  await mustAsOwner('DELETE', `${firestore}/emulator/v1/${database}/documents`)
  const writes = documentsOf(smallBloc(), origin).map(({ path, fields, at }) => ({
    update: { name: `${database}/documents/${path}`, fields: encodeFields(fields) },
    ...(at ? { updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }] } : {}),
  }))
  await mustAsOwner('POST', `${firestore}/v1/${database}/documents:commit`, { writes })
}
