export { default as BlocFacts } from './BlocFacts.vue'
export { default as UnitList } from './UnitList.vue'
