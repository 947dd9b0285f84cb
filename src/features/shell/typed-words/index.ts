export { default as TypedBefore } from './TypedBefore.vue'
export { useLeaveWarning } from './use-leave-warning'
