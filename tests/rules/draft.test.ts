import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('draft', tables.draft)
