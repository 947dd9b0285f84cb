import { tables } from './cases'
import { rulesSuite } from './support/suite'

rulesSuite('reviews', tables.reviews)
