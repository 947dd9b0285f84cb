export { default as NewYear } from './NewYear.vue'
export { default as YearList } from './YearList.vue'
