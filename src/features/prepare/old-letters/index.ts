export { default as OldLetters } from './OldLetters.vue'
