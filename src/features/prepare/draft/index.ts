export { default as BeginYear } from './BeginYear.vue'
export { default as DraftPledge } from './DraftPledge.vue'
