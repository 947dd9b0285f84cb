export { roman } from './by-area'
export { default as PledgeText } from './PledgeText.vue'
