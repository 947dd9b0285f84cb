export { default as DayInput } from './DayInput.vue'
export { default as TimeInput } from './TimeInput.vue'
