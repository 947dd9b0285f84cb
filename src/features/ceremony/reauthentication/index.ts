export { default as PasswordOrLink } from './PasswordOrLink.vue'
export { useFailureWords } from './use-failure-words'
export { useFreshLink } from './use-fresh-link'
