export { default as ReviewPledge } from './ReviewPledge.vue'
