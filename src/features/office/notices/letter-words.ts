import { fillIn, type LetterData } from '@/domain/notices/letter'

import templates from '../../../../data/mail-templates.json'

/** What a letter says, in the very words of the template that it is sent with. */
export function letterWords(
  name: keyof typeof templates,
  data: LetterData,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = templates[name]
  return { subject: fillIn(subject, data), text: fillIn(text, data) }
}
