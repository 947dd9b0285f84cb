/**
 * In place of `re2js` (a regular expression engine of 40 kB after compression), which Firestore brings along for
 * pipelines that are evaluated in the browser. This app has none; were one written, it would fail here by name.
 */
export const RE2JS = {
  compile: (): never => {
    throw new Error('Pipelines with regular expressions are left out of this build (vite.config.ts).')
  },
}
