import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('key counts', tables.keyCounts)
