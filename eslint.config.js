import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Arrows go down: what each layer of the kit must not import (docs/architecture.md). */
const layers = {
  contract: ['domain', 'i18n', 'client', 'context', 'ui', 'widgets', 'embed'],
  domain: ['i18n', 'client', 'context', 'ui', 'widgets', 'embed'],
  i18n: ['client', 'context', 'ui', 'widgets', 'embed'],
  client: ['i18n', 'context', 'ui', 'widgets', 'embed'],
  context: ['ui', 'widgets', 'embed'],
  ui: ['widgets', 'embed'],
  widgets: ['embed'],
};

const noUpwardImports = Object.entries(layers).map(([layer, above]) => ({
  files: [`src/${layer}/**/*.ts`],
  ignores: ['**/*.test.ts', '**/*.fixture.ts', '**/*.stories.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: above.map((name) => `**/${name}/**`), message: `src/${layer} must not import a layer above it.` },
          { group: ['**/server/**', '**/api-mock/**'], message: 'The kit never imports the server or the mock.' },
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', 'var/', 'node_modules/', '.cache/', 'coverage/', 'test/fixtures/']),
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
  ...noUpwardImports,
  {
    files: ['server/**/*.ts', 'api-mock/**/*.ts', 'content/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/widgets/**', '**/src/ui/**', '**/src/embed/**', '**/src/context/**'],
              message: 'Use contract, domain, i18n and content only.',
            },
          ],
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
