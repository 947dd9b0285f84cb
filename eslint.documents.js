/** Text comes into a paper in one place a medium, which decides what may stand there. */
export const documents = {
  name: 'giao-uoc/documents',
  files: ['src/documents/**/*.ts'],
  ignores: ['src/documents/docx/text.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: 'docx',
            importNames: ['TextRun'],
            message: 'run() of docx/text.ts lets in what may stand on the medium.',
          },
        ],
      },
    ],
  },
}
