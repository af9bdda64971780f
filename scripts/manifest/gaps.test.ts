import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gapsOf, usedIn } from './gaps.ts';
import type { ElementDeclaration } from './manifest.ts';

const CODE = `
  class AlexisDoneEvent extends CustomEvent { static readonly type = 'alexis-done'; }
  html\`<div part="base box"><slot></slot><slot name="foot"></slot></div>\`;
  css\`p { color: var(--alexis-text, black); border-radius: var(--_radius); }\`;
  this.dispatchEvent(new AlexisDoneEvent());
`;

const text = 'What it is';
const COMPLETE: ElementDeclaration = {
  kind: 'class',
  name: 'AlexisThing',
  tagName: 'alexis-thing',
  summary: text,
  attributes: [{ name: 'partner', fieldName: 'partner', description: text }],
  events: [{ name: 'alexis-done', description: text }],
  slots: [
    { name: '', description: text },
    { name: 'foot', description: text },
  ],
  cssParts: [
    { name: 'base', description: text },
    { name: 'box', description: text },
  ],
  cssProperties: [{ name: '--alexis-text', description: text }],
};

const gaps = (changed: Partial<ElementDeclaration>) => gapsOf({ ...COMPLETE, ...changed }, usedIn([CODE]));

describe('the documentation of an element', () => {
  it('is complete when it tells all that the code has', () => {
    assert.deepEqual(gaps({}), []);
  });

  it('must name each event, slot, part and token of the code', () => {
    assert.deepEqual(gaps({ events: [] }), ['<alexis-thing> does not document the event "alexis-done"']);
    assert.deepEqual(gaps({ cssParts: COMPLETE.cssParts?.slice(1) }), [
      '<alexis-thing> does not document the part "base"',
    ]);
    assert.deepEqual(gaps({ cssProperties: [] }), ['<alexis-thing> does not document the token "--alexis-text"']);
    assert.deepEqual(gaps({ slots: COMPLETE.slots?.slice(0, 1) }), [
      '<alexis-thing> does not document the slot "foot"',
    ]);
  });

  it('must describe what it names', () => {
    assert.deepEqual(gaps({ attributes: [{ name: 'partner', fieldName: 'partner' }] }), [
      '<alexis-thing> does not describe the attribute "partner"',
    ]);
    assert.deepEqual(gaps({ summary: '' }), ['<alexis-thing> has no @summary']);
  });

  it('must not tell of what is not there', () => {
    assert.equal(gaps({ attributes: [{ name: 'ghost', description: text }] }).length, 1);
    assert.equal(gaps({ events: [...(COMPLETE.events ?? []), { name: 'alexis-ghost', description: text }] }).length, 1);
  });
});
