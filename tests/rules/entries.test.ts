import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('entries', tables.entries)
