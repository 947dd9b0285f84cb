const clockless = 'The domain has no clock: take the time as a parameter.'
const chanceless = 'The domain has no randomness: take it as a parameter.'

/** What would read the clock by `Date`. */
export const clocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockless },
  { selector: "CallExpression[callee.name='Date']", message: clockless },
]

/** The domain gives the same answer whenever it is asked. */
export const domain = {
  name: 'giao-uoc/domain',
  files: ['src/domain/**/*.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: clockless },
      { object: 'performance', property: 'now', message: clockless },
      { object: 'Math', property: 'random', message: chanceless },
    ],
    'no-restricted-syntax': ['error', ...clocks],
  },
}
