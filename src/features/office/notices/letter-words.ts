import { fillIn, type LetterData } from '@/domain/notices/letter'

import templates from '../../../../data/mail-templates.json'

/** The text of a letter, from the same template that it is sent with. */
export function letterWords(
  name: keyof typeof templates,
  data: LetterData,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = templates[name]
  return { subject: fillIn(subject, data), text: fillIn(text, data) }
}
