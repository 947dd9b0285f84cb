export { default as FaultList } from './FaultList.vue'
