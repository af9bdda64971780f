import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { propertiesOnce } from './properties-once.ts';

const { transform } = propertiesOnce();
if (typeof transform !== 'function') throw new Error('It has no transform.');

const HEAD = 'import { property, state } from "lit/decorators.js";\nclass A extends LitElement {}\n';
const write = (rest: string, id = '/x/src/ui/a.ts'): unknown =>
  // The plugin asks its context for nothing.
  (transform as (this: void, code: string, id: string) => unknown)(HEAD + rest, id);

describe('properties of an element', () => {
  it('are named once, with their options, in their order', () => {
    const given = write(`_decorate([property()], A.prototype, "partner", void 0);
_decorate([property({
\ttype: Number,
\tattribute: "heading-level"
})], A.prototype, "headingLevel", void 0);
_decorate([state()], A.prototype, "accent", void 0);
`) as { code: string };
    assert.equal(
      given.code.slice(HEAD.length).replace(/\s+/g, ' ').trim(),
      'A.properties = { partner: void 0, headingLevel: { type: Number, attribute: "heading-level" }, accent: { state: true } };',
    );
  });

  it('are left alone in libraries', () => {
    assert.equal(write('_decorate([property()], A.prototype, "a", void 0);', '/x/node_modules/a/a.js'), undefined);
  });
});

describe('failure', () => {
  it('stops at a decorator that it does not know', () => {
    assert.throws(() => write('_decorate([query("a")], A.prototype, "a", void 0);'), /neither property nor state/);
  });
});
