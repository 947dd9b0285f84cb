const random = () => crypto.randomUUID().slice(0, 8)

/** An id that no other item has; what the item says never becomes part of it, since that changes. */
export const newItemId = (): string => `nd-${random()}`

/** An id that no other area has. */
export const newAreaId = (): string => `lv-${random()}`
