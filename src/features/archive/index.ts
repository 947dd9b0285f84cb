export { default as YearList } from './YearList.vue'
