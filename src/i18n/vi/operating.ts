import faults from './faults.json'
import operations from './operations.json'
import overview from './overview.json'
import support from './support.json'

/** The messages for those who run blocs, and for whoever asks for help: loaded with the pages that need them. */
export const operating = {
  ...faults,
  ...operations,
  ...overview,
  ...support,
}
