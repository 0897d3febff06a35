export default {
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  roots: ['<rootDir>/src', '<rootDir>/libs', '<rootDir>/simulators', '<rootDir>/test'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/mail/', '<rootDir>/test/tour/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }] },
  moduleNameMapper: {
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFilesAfterEnv: ['<rootDir>/test/jest.setup.mjs'],
  testTimeout: 60_000,
};
