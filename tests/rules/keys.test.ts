import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('keys', tables.keys)
