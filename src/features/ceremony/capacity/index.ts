export { useCapacityWords } from './use-capacity-words'
export { useOwnCapacities } from './use-own-capacities'
