import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import { focusTarget } from './focus-target.ts';

const closed = { opened: undefined, form: '' } as const;
const opened = { opened: aWorkshop({ id: 'reunion-2026-12-08' }), form: '' } as const;

describe('the focus', () => {
  it('goes to the title of what was opened; a form takes it itself', () => {
    assert.deepEqual(focusTarget(closed, opened), ['.detail-title']);
    assert.deepEqual(focusTarget(opened, { ...opened, form: 'detail' }), []);
    assert.deepEqual(focusTarget({ ...opened, form: 'detail' }, opened), ['.detail-title']);
    assert.deepEqual(focusTarget(opened, { ...opened, opened: aWorkshop({ id: 'other' }) }), ['.detail-title']);
  });

  it('returns to what was closed, in the list or the month, or to the head of the list', () => {
    assert.deepEqual(focusTarget({ ...opened, form: 'list' }, closed), [
      '[data-id="reunion-2026-12-08"] .entry-title',
      '.event[data-id="reunion-2026-12-08"]',
      '.filter',
    ]);
  });

  it('takes the id of a link as a text, not as a selector', () => {
    const other = { opened: aWorkshop({ id: 'a"] b' }), form: '' } as const;
    assert.equal(focusTarget(other, closed)?.[1], '.event[data-id="a\\"\\]\\ b"]');
  });

  it('stays where nothing was opened or closed', () => {
    assert.equal(focusTarget(closed, closed), undefined);
    assert.equal(focusTarget(opened, { ...opened }), undefined);
  });

  it('waits for a workshop of which a link has told only the id', () => {
    assert.equal(focusTarget(closed, { ...closed, form: 'detail' }), undefined);
  });
});
