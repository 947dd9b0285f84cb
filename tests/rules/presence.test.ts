import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('presence', tables.presence)
