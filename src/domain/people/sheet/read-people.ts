import { matchKey, type Cell } from '../../spreadsheet/cell'
import { readRows, type SheetReading } from '../../spreadsheet/read'
import type { SheetRow } from '../../spreadsheet/row'
import { lineFault } from '../check-person'
import { normaliseEmail, isAddress } from '../invite'
import { hasUnit, roles, type PersonFacts, type Role } from '../member'
import { unitTitle, type Unit } from '../unit'
import { peopleHeadings, roleNames } from './columns'
import type { PeopleProblem } from './problem'
import { readCapacities } from './read-capacities'

/** The most invitations that the rules let an admin list, and that fit in one commit. */
const maxPeople = 300

/** A row as a person to be invited. */
export type SheetPerson = PersonFacts & { readonly email: string }

type Row = SheetRow<PeopleProblem>

function readEmail(row: Row): string {
  const text = row.textAt('email')
  if (text === null) return ''
  const email = normaliseEmail(text)
  if (email === '') row.wrong('email', 'emailMissing', '')
  else if (!isAddress(email)) row.wrong('email', 'emailWrong', text)
  return email
}

function readRole(row: Row): Role | null {
  const text = row.textAt('role')
  if (text === null) return null
  const role = roles.find((one) => matchKey(roleNames[one]) === matchKey(text))
  return role ?? row.wrong('role', text === '' ? 'roleMissing' : 'roleUnknown', text)
}

const lineProblems = { missing: 'Missing', tooLong: 'TooLong', notOneLine: 'Strange' } as const

function readLine(row: Row, column: 'name' | 'position'): string {
  const text = row.textAt(column)
  if (text === null) return ''
  const why = lineFault(column, text)
  if (why !== null) row.wrong(column, `${column}${lineProblems[why]}`, why === 'missing' ? '' : text)
  return text
}

function readUnit(row: Row, role: Role | null, units: ReadonlyMap<string, Unit>): string {
  const text = row.textAt('unit')
  if (text === null || role === null) return ''
  if (!hasUnit(role)) {
    if (text !== '') row.wrong('unit', 'unitNeedless', text)
    return ''
  }
  const like = matchKey(text)
  const found = [...units].find(([, unit]) =>
    [unit.name, unitTitle(unit)].some((own) => matchKey(own) === like),
  )
  if (text === '') row.wrong('unit', 'unitMissing', '')
  else if (found === undefined)
    row.wrong('unit', 'unitUnknown', text, [...units.values()].map(unitTitle).join('; '))
  return found?.[0] ?? ''
}

/** Reads the rows of a spreadsheet, step by step, as people to be invited into the existing `units`. */
export function readPeopleSheet(
  rows: readonly (readonly Cell[])[],
  units: ReadonlyMap<string, Unit>,
): Generator<SheetReading<SheetPerson, PeopleProblem>> {
  return readRows<SheetPerson, PeopleProblem>(rows, {
    ...peopleHeadings,
    maxRows: maxPeople,
    readRow: (row) => {
      const email = readEmail(row)
      const name = readLine(row, 'name')
      const role = readRole(row)
      const unit = readUnit(row, role, units)
      const position = readLine(row, 'position')
      const capacities = [...readCapacities(row, role)]
      return { email, name, role: role ?? 'observer', unit, position, capacities, admin: false }
    },
    unique: [{ column: 'email', code: 'emailTwice', of: ({ email }) => email }],
  })
}
