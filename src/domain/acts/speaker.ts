import { line } from './fields'

/** For whom and as what somebody acts. */
export const speaker = { unit: line, name: line, position: line, capacity: line }

type Speaker = {
  readonly unit: string
  readonly name: string
  readonly position: string
  readonly capacity: string
}

/** The lines of a signed text that say for whom and as what somebody acts. */
export function speakerLines({ unit, name, position, capacity }: Speaker): readonly string[] {
  return [unit, name, position, capacity]
}
