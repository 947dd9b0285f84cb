import { nfc } from '@/domain/shared/text'
import type { Settings } from '@/domain/pledge/settings'

/** The fields of the head, as text to be typed and compared. */
export type HeadText = { title: string; bases: string; areas: Settings['areas'] }

/** Its fields, in their order on the page. */
export const headFields = ['title', 'bases', 'areas'] as const

/** The head as it is stored, for typing. */
export function headTextOf(settings: Settings): HeadText {
  return { title: settings.title, bases: settings.bases.join('\n'), areas: settings.areas }
}

function linesOf(bases: string): string[] {
  return bases.split('\n').flatMap((line) => (line.trim() === '' ? [] : [nfc(line.trim())]))
}

/** What is stored of a head that is being typed. */
export function headOf({ title, bases, areas }: HeadText): Pick<Settings, 'title' | 'bases' | 'areas'> {
  return {
    title: nfc(title.trim()),
    bases: linesOf(bases),
    areas: areas.map(({ id, name }) => ({ id, name: nfc(name.trim()) })),
  }
}

/** A field as it will be stored, for people to read. */
export function spelled(text: HeadText, field: keyof HeadText): string {
  const { title, bases, areas } = headOf(text)
  if (field === 'title') return title
  return field === 'bases' ? bases.join('\n') : areas.map(({ name }) => name).join('\n')
}

/** True if a field would be stored alike. Two areas of one name are two. */
export function sameField(a: HeadText, b: HeadText, field: keyof HeadText): boolean {
  const ids = ({ areas }: HeadText) => areas.map(({ id }) => id).join()
  return spelled(a, field) === spelled(b, field) && (field !== 'areas' || ids(a) === ids(b))
}

/** True if both would be stored alike. */
export function sameHead(a: HeadText, b: HeadText): boolean {
  return headFields.every((field) => sameField(a, b, field))
}
