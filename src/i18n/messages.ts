import type {} from 'vue-i18n'

import type { vi } from './vi'

/** The shape of all messages; Vietnamese is the source. */
export type Messages = typeof vi

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

/** Any message key, for maps from codes to messages. */
export type MessageKey = Paths<Messages>

declare module 'vue-i18n' {
  // Only an interface can be merged into the library's own.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions
  export interface DefineLocaleMessage extends Messages {}
}
