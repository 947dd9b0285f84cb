export { PledgeOffer } from './pledge-offer'
