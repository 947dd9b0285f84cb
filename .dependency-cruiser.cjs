/**
 * The direction of the code (docs/architecture.md):
 * domain ← firebase, device, documents ← actions ← services ← sync ← stores ← composables ← features ← app; ui is a
 * leaf, and so is i18n but for domain/shared, which knows the days.
 * Type-only imports and `.vue` files are read too. tests/arch plants a violation of every rule.
 */

/** Folder of src → folders of src it may import besides itself. */
const mayImport = {
  domain: [],
  i18n: ['domain/shared'],
  ui: [],
  firebase: ['domain'],
  device: ['domain'],
  documents: ['domain', 'i18n'],
  actions: ['domain', 'firebase', 'device', 'documents'],
  services: ['domain', 'firebase', 'device', 'actions'],
  sync: ['domain', 'firebase', 'services'],
  stores: ['domain', 'firebase', 'device', 'documents', 'actions', 'services', 'sync', 'composables'],
  composables: ['domain', 'firebase', 'device', 'documents', 'actions', 'services', 'sync', 'stores'],
  features: ['domain', 'documents', 'actions', 'services', 'sync', 'stores', 'composables', 'ui', 'i18n'],
  verify: ['domain', 'device', 'ui', 'i18n'],
}

/** Room of the domain → rooms it may import besides itself; each only what is below it, so there is no circle. */
const domainMayImport = {
  shared: [],
  stages: ['shared'],
  spreadsheet: ['shared'],
  operations: ['shared'],
  people: ['shared', 'stages', 'spreadsheet'],
  signing: ['shared'],
  acts: ['shared', 'stages', 'people', 'signing'],
  pledge: ['shared', 'stages', 'people', 'spreadsheet'],
  results: ['shared', 'pledge'],
  log: ['shared', 'stages', 'signing', 'acts'],
  headship: ['shared', 'people', 'acts', 'log'],
  year: ['shared', 'stages', 'people', 'signing', 'acts', 'pledge', 'results', 'log'],
  judging: ['shared', 'stages', 'signing', 'acts', 'pledge', 'results', 'log', 'headship', 'year'],
  overview: ['shared', 'stages', 'people', 'pledge', 'signing', 'year'],
  notices: ['shared', 'stages', 'people', 'acts', 'pledge', 'log', 'year'],
  proof: ['shared', 'stages', 'signing', 'acts', 'pledge', 'results', 'log', 'year', 'judging'],
}

const domainDirections = Object.entries(domainMayImport).map(([room, others]) => ({
  name: `domain-${room}`,
  comment: `src/domain/${room} imports only: ${[room, ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/domain/${room}/` },
  to: { path: '^src/domain/', pathNot: `^src/domain/(${[room, ...others].join('|')})/` },
}))

const directions = Object.entries(mayImport).map(([folder, others]) => ({
  name: `direction-${folder}`,
  comment: `src/${folder} imports only: ${[folder, ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...directions,
    ...domainDirections,
    {
      name: 'domain-in-rooms',
      comment: 'Every file of the domain stands in one of its rooms.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: `^src/domain/(${Object.keys(domainMayImport).join('|')})/` },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain needs no framework, browser or network: only schemas, canonical JSON, hashes, encodings and fractions.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        pathNot: [
          '^src/',
          '(^|/)node_modules/(valibot|canonicalize|@noble/hashes|@scure/base|fraction\\.js)/',
        ],
      },
    },
    {
      name: 'firebase-only-in-its-folder',
      comment: 'Everyone else speaks to Firebase through src/firebase.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/firebase/' },
      to: { path: '(^|/)node_modules/@?firebase/' },
    },
    {
      name: 'created-in-the-container',
      comment:
        'Only app/container.ts creates Firebase and device pieces; the others take them and import types alone.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(firebase|device)/', '^src/app/container\\.ts$', '^src/verify/'],
      },
      to: { path: '^src/(firebase|device)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'documents-on-demand',
      comment: 'Writers of documents are heavy: import() them where they are needed.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/' },
      to: { path: '^src/documents/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'papers-through-the-medium',
      comment:
        'What may stand on a medium is decided in src/documents/medium: its writers are reached through the one place that asks it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/(medium/|docx/|pdf/render\\.ts$)' },
      to: {
        path: '(^|/)node_modules/(pdfmake|docx|write-excel-file)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'feature-public-face',
      comment: 'A feature is reached through its index.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+/[^/]+)/', pathNot: '^src/features/[^/]+/pages/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/[^/]+/index\\.ts$'] },
    },
    {
      name: 'feature-public-face-for-pages',
      comment: 'A feature is reached through its index.ts; a part that is seldom needed may be import()ed.',
      severity: 'error',
      from: { path: '^src/(features/[^/]+/pages|app)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/[^/]+/[^/]+/index\\.ts$', '^src/features/[^/]+/(pages/|routes\\.ts$)'],
        dynamic: false,
      },
    },
    {
      name: 'pages-by-routes',
      comment: 'A page is loaded by the routes of its room, when it is visited.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/features/([^/]+)/(routes\\.ts$|pages/)' },
      to: { path: '^src/features/[^/]+/pages/' },
    },
    {
      name: 'routes-by-router',
      comment: 'The routes of all rooms come together in the router alone; menus ask the router.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/router\\.ts$' },
      to: { path: '^src/features/[^/]+/routes\\.ts$' },
    },
    {
      name: 'product-stands-alone',
      comment: 'What is shipped needs neither the commands nor the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|ops|tests)/' },
    },
    {
      name: 'scripts-without-a-project',
      comment: 'What touches a real project is in ops: scripts never reach one.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: ['^ops/', '(^|/)node_modules/firebase-admin/'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be found would pass every rule above unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.vue', '.json', '.mjs', '.cjs', '.d.ts'],
    },
  },
}
