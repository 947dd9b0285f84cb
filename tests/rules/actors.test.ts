import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('actors', tables.actors)
