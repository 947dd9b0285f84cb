export { default as BeginYear } from './BeginYear.vue'
export { default as DraftPledge } from './DraftPledge.vue'
export { default as FigureInput } from './FigureInput.vue'
export { useFigures } from './use-figures'
