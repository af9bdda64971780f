import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minified } from './minify-templates.ts';

const minify = async (template: string): Promise<string> => {
  const code = `const t = ${template};`;
  return (await minified(code, 'a.js'))?.code ?? code;
};

describe('templates', () => {
  it('lose their indentation and keep the spaces that it stands for', async () => {
    assert.equal(await minify('html`\n  <p>\n    ${a}\n  </p>\n`'), 'const t = html` <p> ${a} </p> `;');
  });

  it('keep every space that is read', async () => {
    for (const template of [
      'html`<span class="muted"> (${a})</span>`',
      'html` · ${a}`',
      'html`<b>${a}</b> km`',
      'html`${a} <b>${b}</b>`',
      'html`<p>Le <b>vendredi</b> ${a}</p>`',
    ])
      assert.equal(await minify(template), `const t = ${template};`);
  });

  it('leave the code around them alone', async () => {
    const template = '(a) => a > b && c < d ? html`<p>${a}</p>` : "x > y"';
    assert.equal(await minify(template), `const t = ${template};`);
  });
});

describe('failure', () => {
  it('stops at an escape that the template would swallow, and the rule with it', async () => {
    await assert.rejects(minify("css`a[href^='tel:'] { color: red }`"), /a\.js: the minifier wrote an escape.*tel\\:/);
  });
});
