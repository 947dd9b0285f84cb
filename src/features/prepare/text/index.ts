export { default as PledgeText } from './PledgeText.vue'
