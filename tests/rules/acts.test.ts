import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('acts', tables.acts)
