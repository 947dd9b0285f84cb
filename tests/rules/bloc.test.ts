import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('bloc', tables.bloc)
