/** What a unit may say of an item. */
export const marks = ['agree', 'reserve', 'object'] as const

export type Mark = (typeof marks)[number]
