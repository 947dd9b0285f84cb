import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('replays', tables.replays)
