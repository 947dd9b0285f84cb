import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('comments', tables.comments)
