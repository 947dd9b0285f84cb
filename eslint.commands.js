const unsaid = 'Say it on `terminal` or `complaints`, in words(vi, en).'

/** What commands show people goes through scripts/cli, in both languages. */
export const commands = {
  name: 'giao-uoc/commands',
  files: ['scripts/**/*.ts', 'ops/**/*.ts', 'tests/support/**/*.ts'],
  ignores: ['scripts/cli/*.ts'],
  rules: {
    'no-console': 'error',
    'no-restricted-properties': [
      'error',
      { object: 'process', property: 'stdout', message: unsaid },
      { object: 'process', property: 'stderr', message: unsaid },
    ],
    'no-restricted-syntax': ['error', ...inOneLanguage()],
  },
}

/**
 * What would show people a text in one language alone. The types see to the rest: only words(vi, en)
 * and asIs(…) make what can be shown.
 */
function inOneLanguage() {
  const asIs = "CallExpression[callee.name='asIs']"
  const english = 'CallExpression[callee.name=/^(words|problem)$/] >'
  const sentence = '/\\p{L}{2}/u'
  const vietnamese = '/(?<!\\p{L})(các|chưa|của|được|không|là|này|và|đã)(?!\\p{L})/iu'
  const missing = 'This is in one language: use words(vi, en).'
  const twice = 'The second text is the English one.'
  return [
    { selector: `${asIs} > Literal[value=${sentence}]`, message: missing },
    { selector: `${asIs} TemplateElement[value.raw=${sentence}]`, message: missing },
    { selector: "TSAsExpression > TSTypeReference > Identifier[name='Said']", message: missing },
    { selector: `${english} Literal:nth-child(2)[value=${vietnamese}]`, message: twice },
    { selector: `${english} :nth-child(2) Literal[value=${vietnamese}]`, message: twice },
    { selector: `${english} :nth-child(2) TemplateElement[value.raw=${vietnamese}]`, message: twice },
  ]
}
