const random = () => crypto.randomUUID().slice(0, 8)

/** A unique id for an item, not derived from its text, which changes. */
export const newItemId = (): string => `nd-${random()}`

/** A unique id for an area. */
export const newAreaId = (): string => `lv-${random()}`
