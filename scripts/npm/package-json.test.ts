import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packageJson, type ProjectJson } from './package-json.ts';

const PROJECT: ProjectJson & { readonly scripts: object } = {
  name: 'alexis-kit',
  version: '1.2.3',
  description: 'Four elements',
  keywords: ['lit'],
  author: 'Alexis',
  license: 'MIT',
  type: 'module',
  sideEffects: ['./dist/npm/define.js', './src/define.ts'],
  exports: {
    '.': { types: './dist/npm/index.d.ts', default: './dist/npm/index.js' },
    './package.json': './package.json',
  },
  customElements: './dist/npm/custom-elements.json',
  'web-types': './dist/npm/web-types.json',
  dependencies: { lit: '^3.3.3', zod: '^4.6.7' },
  scripts: { test: 'node scripts/test.ts' },
};

describe('package.json of the npm package', () => {
  it('names files from the package’s own folder', () => {
    const { exports, sideEffects, customElements } = packageJson(PROJECT, []) as ProjectJson;
    assert.deepEqual(exports, {
      '.': { types: './index.d.ts', default: './index.js' },
      './package.json': './package.json',
    });
    assert.deepEqual(sideEffects, ['./define.js']);
    assert.equal(customElements, './custom-elements.json');
  });

  it('asks for the packages that the built files import, and no others', () => {
    assert.deepEqual((packageJson(PROJECT, ['lit']) as ProjectJson).dependencies, { lit: '^3.3.3' });
    assert.throws(() => packageJson(PROJECT, ['leaflet']), /leaflet/);
  });

  it('leaves out what only developers of this project need', () => {
    assert.equal('scripts' in packageJson(PROJECT, []), false);
    assert.equal('private' in packageJson(PROJECT, []), false);
  });
});
