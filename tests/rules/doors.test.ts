import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('doors', tables.doors)
