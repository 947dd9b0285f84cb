import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('lines', tables.lines)
