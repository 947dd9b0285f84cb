export { default as PeopleList } from './PeopleList.vue'
