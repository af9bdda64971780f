import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'vue/compiler-sfc';
import { transform } from 'esbuild';
import { type Choice, SNIPPETS } from '../../demo/configurator/snippets.js';

const MANIFEST = {
  version: '1.2.3',
  files: { 'alexis.js': { integrity: 'sha384-abc' } },
  reserved: { 'alexis-pole-locator': 'max(1200px, 1640px - 90vw)' },
};

/** A commune that is code to a template literal, an attribute and JSX. */
const NEAR = 'a`${alert(1)}\\"<{b}';

const CHOICE: Choice = {
  origin: 'https://kit.example.org',
  widget: 'pole-locator',
  title: 'Trouver un pôle',
  partner: 'carep',
  accent: '#0a5c63',
  attributes: { near: NEAR, 'heading-level': '3', 'no-map': '' },
  release: 'latest',
};

const codeOf = (tab: string, choice = CHOICE): string => SNIPPETS[tab]?.code(choice, MANIFEST) ?? '';

describe('the script tag', () => {
  const script = (release: Choice['release']) =>
    /<script.*<\/script>/.exec(codeOf('element', { ...CHOICE, release }))?.[0];

  it('loads the newest kit, the newest of its major version, or this very one with its fingerprint', () => {
    const rest = ' data-partner="carep"></script>';
    assert.equal(script('latest'), `<script async src="https://kit.example.org/kit/alexis.js"${rest}`);
    assert.equal(script('major'), `<script async src="https://kit.example.org/kit/1/alexis.js"${rest}`);
    assert.equal(
      script('exact'),
      `<script async src="https://kit.example.org/kit/1.2.3/alexis.js" integrity="sha384-abc" crossorigin="anonymous"${rest}`,
    );
  });
});

describe('the code for applications', () => {
  for (const tab of ['npm', 'react', 'vue']) {
    it(`says in the tab ${tab} where the package is, keeps the link and reserves the height`, () => {
      const code = codeOf(tab);
      assert.ok(code.includes('npm install https://kit.example.org/kit/alexis-kit-1.2.3.tgz'));
      assert.match(code, /<a href="https:\/\/kit\.example\.org\/embed\/pole-locator\?[^"]+">Trouver un pôle<\/a>/);
      assert.ok(code.includes('max(1200px, 1640px - 90vw)'));
      assert.ok(code.includes('api="https://kit.example.org/api/v1"'));
    });
  }

  it('lets no value run as code between backticks', async () => {
    const { code } = await transform(codeOf('npm').replace(/^import .*$/m, ''), { format: 'esm' });
    const holder = { innerHTML: '' };
    const alert = () => assert.fail('the value ran');
    // The code of the tab itself, as a browser would run it.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('document', 'alert', code)({ querySelector: () => holder }, alert);
    const near = NEAR.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    assert.ok(holder.innerHTML.includes(`near="${near}"`), holder.innerHTML);
  });

  it('gives React a number for a number, and code that it compiles', async () => {
    const code = codeOf('react');
    assert.ok(code.includes('heading-level={3}'));
    await transform(code, { loader: 'tsx', jsx: 'automatic' });
  });

  it('takes for a number what is one', () => {
    const code = codeOf('react', { ...CHOICE, attributes: { 'heading-level': 'alert(1)' } });
    assert.ok(code.includes('heading-level="alert(1)"'));
  });

  it('gives Vue a number for a number, and a component that it compiles', () => {
    const code = codeOf('vue');
    assert.ok(code.includes(':heading-level="3"'));
    assert.deepEqual(parse(code).errors, []);
  });
});
