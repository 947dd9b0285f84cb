/**
 * Replaces `re2js` (a regular expression engine, 40 kB compressed), which Firestore bundles to evaluate pipelines in
 * the browser. This app uses none; if one is ever added, it fails here with a clear message.
 */
export const RE2JS = {
  compile: (): never => {
    throw new Error('Pipelines with regular expressions are left out of this build (vite.config.ts).')
  },
}
