export { default as BlocOverview } from './BlocOverview.vue'
