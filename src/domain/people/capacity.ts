/**
 * How somebody signs: in their own office, or for the holder of another: ký thay (KT.), thừa lệnh (TL.),
 * thừa ủy quyền (TUQ.), or as the acting holder, quyền (Q.). Decree 30/2020, appendix I.
 */
export type CapacityForm = 'own' | 'deputy' | 'byOrder' | 'byAuthority' | 'acting'

/** A capacity taken apart: its form, and the office as running text writes it. */
export type Capacity = { readonly form: CapacityForm; readonly office: string }

const prefixes: Readonly<Record<string, CapacityForm>> = {
  KT: 'deputy',
  TL: 'byOrder',
  TUQ: 'byAuthority',
  Q: 'acting',
}

function inRunningText(capitals: string): string {
  const small = capitals.toLocaleLowerCase('vi')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1)
}

/** Reads a capacity as a signature block has it: "KT. CHỦ TỊCH" is a deputy who signs for the "Chủ tịch". */
export function readCapacity(capacity: string): Capacity {
  const [, prefix = '', office = ''] = /^(\p{Lu}+)\.\s+(.+)$/u.exec(capacity) ?? []
  const form = prefixes[prefix]
  return form === undefined
    ? { form: 'own', office: inRunningText(capacity) }
    : { form, office: inRunningText(office) }
}

/** The office alone from a position: "Phó Chủ tịch UBND phường Hòa Minh" is a "Phó Chủ tịch". */
export function officeOf(position: string): string {
  return /^(.+?)\s+(?:UBND|Ủy ban nhân dân)\s/u.exec(position)?.[1] ?? position
}
