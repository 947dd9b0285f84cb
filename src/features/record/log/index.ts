export { default as CeremonyLog } from './CeremonyLog.vue'
export { useActWords } from './use-act-words'
