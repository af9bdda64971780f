import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { majorOf } from './kit-manifest.ts';
import { definingModules, scriptForMajor } from './major-addresses.ts';

describe('The addresses of a major version', () => {
  it('are named after its first number', () => {
    assert.equal(majorOf('0.2.0'), '0');
    assert.equal(majorOf('12.0.1-beta.1'), '12');
  });

  it('find the chunks of the version beside their own folder', () => {
    assert.equal(scriptForMajor('start(`./0.2.0/`)', '0.2.0'), 'start(`../0.2.0/`)');
    const at = new URL(scriptForMajor('./0.2.0/', '0.2.0'), 'https://alexis.example/kit/0/alexis.js');
    assert.equal(at.pathname, '/kit/0.2.0/');
  });

  it('hold a module for each element and one for all', () => {
    const modules = definingModules({
      version: '0.2.0',
      elements: { 'alexis-kit': ['kit-1.js', 'core.js'], 'alexis-pole-locator': ['pole-locator-2.js', 'core.js'] },
    });
    assert.deepEqual(modules, {
      'define/kit.js': "import '../../0.2.0/kit-1.js';\n",
      'define/pole-locator.js': "import '../../0.2.0/pole-locator-2.js';\n",
      'define.js': "import './define/kit.js';\nimport './define/pole-locator.js';\n",
    });
  });
});
