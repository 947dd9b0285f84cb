export { default as AgreementMatrix } from './AgreementMatrix.vue'
export { default as DisputedNotice } from './DisputedNotice.vue'
export { default as ItemDiscussion } from './ItemDiscussion.vue'
export { useDiscussion } from './use-discussion'
