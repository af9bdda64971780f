import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const NO_ROLE_STATUS = {
  selector: 'TemplateElement[value.raw=/role=.?status|<output/]',
  message:
    'Orca reads "status bar" in place of the words of a status: write aria-live="polite" aria-atomic="true" (docs/accessibility.md).',
};

const NO_PLAIN_IMPORT = {
  selector:
    "ImportExpression[source.type='Literal']:not(CallExpression[callee.name='loadModule'] > ArrowFunctionExpression > ImportExpression)",
  message: "Write loadModule(() => import('…')): Firefox remembers a module that failed (src/modules/load-module.ts).",
};

const NO_DECORATORS = {
  paths: [
    {
      name: 'lit/decorators.js',
      message: 'Declare properties by `static override properties` (docs/decisions/build.md).',
    },
  ],
};

export default defineConfig(
  globalIgnores([
    '**/*.cjs',
    'dist/',
    'var/',
    'node_modules/',
    '.cache/',
    'coverage/',
    'test/fixtures/',
    'test/consumers/',
  ]),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  lit['flat/recommended'],
  wc['flat/best-practice'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            ...['describe', 'it', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            // chai's `equal`: @open-wc/semantic-dom-diff declares, wrongly, that it gives a promise.
            'Equal',
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_ROLE_STATUS, NO_PLAIN_IMPORT],
      'no-restricted-imports': ['error', NO_DECORATORS],
    },
  },
  { files: ['src/**/*.{test,fixture}.ts'], rules: { 'no-restricted-syntax': ['error', NO_ROLE_STATUS] } },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['**/*repository.ts', 'server/src/store/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression > MemberExpression[property.name=/^(selectFrom|insertInto|updateTable|deleteFrom)$/]',
          message: 'SQL belongs in a repository.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    // Scripts of pages, which run in browsers as they are.
    files: ['test/hosts/**/*.js', 'demo/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        'window document location history navigator console URL URLSearchParams fetch setTimeout addEventListener getComputedStyle Element HTMLElement customElements CustomEvent'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
