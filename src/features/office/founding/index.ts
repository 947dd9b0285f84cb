export { default as FoundBloc } from './FoundBloc.vue'
