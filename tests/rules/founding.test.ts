import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('founding', tables.founding)
