import js from '@eslint/js';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** A key put together in an inline template stands in escaped backticks, which the processor itself leaves escaped. */
const inlineTemplates = {
  ...angular.processInlineTemplates,
  preprocess: (text, file) =>
    angular.processInlineTemplates
      .preprocess(text, file)
      .map((part) =>
        typeof part === 'string' ? part : { ...part, text: part.text.replace(/\\([`$])/g, '$1') },
      ),
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'libs/contract/client/',
      '.angular/',
      'client/.angular/',
      'test-results/',
      '.data/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.ts', 'libs/domain/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'simulators/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/*/model/**/*.ts', 'libs/domain/**/*.ts'],
    ignores: ['libs/domain/clock.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Ask the Clock: a rule must hold at any instant.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Ask the Clock: a rule must hold at any instant.',
        },
      ],
    },
  },
  {
    rules: {
      // Checked by the compiler's own noUncheckedIndexedAccess; `!` marks what a regular expression or a length proved.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Nest's modules, commands and pages are classes that only carry decorators.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: [
      'src/start.ts',
      'test/kit/**',
      'test/bench/**',
      'test/chaos/**',
      'test/hostile/**',
      'test/overload/**',
      'test/simulate/**',
      'test/lighthouse/**',
      'bin/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['client/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: inlineTemplates,
    rules: {
      // What a view could not load is worth a line in the browser's console.
      'no-console': ['error', { allow: ['error', 'warn'] }],
      // `output<T | void>()` and `Promise<T | void>` say that there may be nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['client/src/app/**/*.ts'],
    ignores: ['client/src/app/words/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@jsverse/transloco',
              importNames: ['TranslocoDirective', 'TranslocoPipe', 'TranslocoService'],
              message: 'Its keys are any strings: take those of words/transloco, or Say.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // The directive `heading` writes the text and takes the focus.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['heading'] }],
    },
  },
  {
    // For a plain Node, as integrators run it.
    files: ['docs/integration/**'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'fetch', 'URL', 'URLSearchParams', 'console', 'btoa', 'crypto'].map((one) => [
          one,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
);
