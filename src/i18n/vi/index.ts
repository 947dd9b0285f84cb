import { door } from './door'
import { inside } from './inside'
import { operating } from './operating'

/** Every Vietnamese message. */
export const vi = { ...door, ...inside, ...operating }
