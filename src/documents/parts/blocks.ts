import { officeOf, readCapacity } from '@/domain/people/capacity'
import { unitTitle } from '@/domain/people/unit'
import type { Revision } from '@/domain/pledge/revision'
import { sentence } from '@/i18n/sentence'

type Party = Revision['parties'][number]

/** Types of administrative units, whose leaders sign for a People's Committee. */
const administrative = ['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'thị xã', 'thành phố']

/** Capital letters, as in signature blocks and titles. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

const isAdministrative = ({ type }: Party) => administrative.includes(type.toLocaleLowerCase('vi'))

/** "UBND phường Hòa Minh": the office that keeps a unit's papers. */
export function officeName(party: Party): string {
  return isAdministrative(party) ? `UBND ${unitTitle(party)}` : sentence(unitTitle(party))
}

/** "TM. ỦY BAN NHÂN DÂN PHƯỜNG HÒA MINH": on whose behalf a person signs (Decree 30/2020, appendix I). */
function onBehalfOf(party: Party): string {
  const unit = capitals(unitTitle(party))
  return isAdministrative(party) ? `TM. ỦY BAN NHÂN DÂN ${unit}` : `TM. ${unit}`
}

/**
 * The lines above a name: on whose behalf, in which capacity, and, for a person who signs for another, their own
 * office: "KT. CHỦ TỊCH" above "PHÓ CHỦ TỊCH".
 */
export function signatureBlock(party: Party, capacity: string, position: string): readonly string[] {
  const { form } = readCapacity(capacity)
  const own = form === 'own' || form === 'acting' ? [] : [capitals(officeOf(position))]
  return [onBehalfOf(party), capitals(capacity), ...own]
}

/** The lines above a witness's name: the office, and the title or, for a deputy, the position. */
export function witnessBlock({ office, title }: Revision['witness'], position: string): readonly string[] {
  const heads = position.toLocaleLowerCase('vi').startsWith(title.toLocaleLowerCase('vi'))
  return [capitals(office), capitals(position === '' || heads ? title : position)]
}
