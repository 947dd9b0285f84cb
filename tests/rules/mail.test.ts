import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('mail', tables.mail)
