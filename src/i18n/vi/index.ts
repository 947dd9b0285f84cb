import { door } from './door'
import { inside } from './inside'

/** Every Vietnamese message. */
export const vi = { ...door, ...inside }
