import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('projection', tables.projection)
