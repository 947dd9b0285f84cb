export { default as LinkReturn } from './LinkReturn.vue'
export { default as LinkSent } from './LinkSent.vue'
export { default as SignInForm } from './SignInForm.vue'
