import { isDay } from '../shared/day'
import { isCleanLine, toOneLine } from '../shared/text'

/**
 * How a person signs: in their own office; for the holder of another: ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền
 * (TUQ.); or as its acting holder: quyền (Q.). Decree 30/2020, appendix I.
 */
export const capacityForms = ['own', 'deputy', 'acting', 'byOrder', 'byAuthority'] as const
export type CapacityForm = (typeof capacityForms)[number]

/** The paper that authorises a person to sign; days as yyyy-mm-dd, `until` inclusive. */
export type Authority = { readonly number: string; readonly date: string; readonly until: string }

/** A parsed capacity: its form, the office as in running text, and the paper, if one is named. */
export type Capacity = {
  readonly form: CapacityForm
  readonly office: string
  readonly authority?: Authority
}

const marked = /^(KT|TL|TUQ|Q)\.\s+(.+)$/
const prefixes = { KT: 'deputy', TL: 'byOrder', TUQ: 'byAuthority', Q: 'acting' } as const
const marks: Readonly<Record<CapacityForm, string>> = {
  own: '',
  deputy: 'KT. ',
  acting: 'Q. ',
  byOrder: 'TL. ',
  byAuthority: 'TUQ. ',
}
const paper = / \(số ([^(),]+) ngày (\d\d\/\d\d\/\d{4}), đến hết ngày (\d\d\/\d\d\/\d{4})\)$/
/** The capacities that the rules accept. */
const sound =
  /^(?:(?:(?:KT|Q|TL)\. )?\p{Lu}[\p{Lu} ,–-]*|TUQ\. \p{Lu}[\p{Lu} ,–-]* \(số [^(),\n]{1,60} ngày \d\d\/\d\d\/\d{4}, đến hết ngày \d\d\/\d\d\/\d{4}\))$/u

const asDay = (text: string) => text.split('/').reverse().join('-')
const asText = (day: string) => day.split('-').reverse().join('/')

function inRunningText(capitals: string): string {
  const small = capitals.toLocaleLowerCase('vi')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1)
}

/** A capacity as printed in a signature block: without the paper behind it. */
export function blockOf(capacity: string): string {
  return capacity.replace(paper, '')
}

/** Parses a capacity: "KT. CHỦ TỊCH" is a deputy who signs for the "Chủ tịch". */
export function readCapacity(capacity: string): Capacity {
  const [, prefix, office = ''] = marked.exec(blockOf(capacity)) ?? []
  if (prefix === undefined) return { form: 'own', office: inRunningText(capacity) }
  const form = prefixes[prefix as keyof typeof prefixes]
  const [, number = '', date = '', until = ''] = paper.exec(capacity) ?? []
  return {
    form,
    office: inRunningText(office),
    ...(number === '' ? {} : { authority: { number, date: asDay(date), until: asDay(until) } }),
  }
}

/**
 * Writes a capacity as it is stored and signed (docs/protocol.md): the office in capitals, with the prefix of its form
 * and, by authorisation, the paper's number, date and last day.
 */
export function writeCapacity({ form, office, authority }: Capacity): string {
  const block = `${marks[form]}${toOneLine(office).toLocaleUpperCase('vi')}`
  if (form !== 'byAuthority' || authority === undefined) return block
  const { number, date, until } = authority
  return `${block} (số ${toOneLine(number)} ngày ${asText(date)}, đến hết ngày ${asText(until)})`
}

/** True if a member's document may contain this capacity: of a known form, and by authorisation with its paper. */
export function isCapacity(capacity: string): boolean {
  const { form, authority } = readCapacity(capacity)
  if (!sound.test(capacity) || !isCleanLine(capacity)) return false
  return (
    form !== 'byAuthority' || (authority !== undefined && isDay(authority.date) && isDay(authority.until))
  )
}

/** False once an authorisation has expired, after its last day; `today` is the day in Viet Nam. */
export function isValidOn(capacity: string, today: string): boolean {
  const { form, authority } = readCapacity(capacity)
  return form !== 'byAuthority' || (authority !== undefined && today <= authority.until)
}

/** The office in a position: "Phó Chủ tịch" for "Phó Chủ tịch UBND phường Hòa Minh". */
export function officeOf(position: string): string {
  return /^(.+?)\s+(?:UBND|Ủy ban nhân dân)\s/u.exec(position)?.[1] ?? position
}
