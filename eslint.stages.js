import { clocks } from './eslint.domain.js'

const stage = '/^(drafting|frozen|signing|halted|signed|inForce|reporting|appraising|concluded)$/'
const message = 'Ask src/domain/stages; what only shares its name with a stage gets a name of its own.'

/** A stage in a text of a script. The name of a property, `Kept['signed']` among them, is no stage. */
const inScripts = [
  { selector: `:not(TSIndexedAccessType > TSLiteralType) > Literal[value=${stage}]`, message },
  { selector: `TemplateLiteral[quasis.length=1] > TemplateElement[value.raw=${stage}]`, message },
]
/** The same in a template, and as a plain attribute that is no style's. */
const inTemplates = [
  ...inScripts,
  { selector: `VAttribute[key.name!=/^(class|id)$/] > VLiteral[value=${stage}]`, message },
]

/** Only the room of the stages, and the acts that lead from one to the next, spell a stage. */
export const stages = [
  {
    name: 'giao-uoc/stages',
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...inScripts] },
  },
  {
    name: 'giao-uoc/stages-in-templates',
    files: ['src/**/*.vue'],
    rules: { 'vue/no-restricted-syntax': ['error', ...inTemplates] },
  },
  {
    name: 'giao-uoc/stages-in-the-domain',
    files: ['src/domain/**/*.ts'],
    ignores: ['src/domain/{stages,acts}/**'],
    rules: { 'no-restricted-syntax': ['error', ...clocks, ...inScripts] },
  },
]
