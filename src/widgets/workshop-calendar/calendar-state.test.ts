import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focusAfter, START, type CalendarState } from './calendar-state.ts';

const opened: CalendarState = { ...START, open: 'reunion-2026-12-08' };

describe('the focus', () => {
  it('goes to the title of what was opened, and of its form', () => {
    assert.deepEqual(focusAfter(START, opened), ['.detail-title']);
    assert.deepEqual(focusAfter(opened, { ...opened, form: 'detail' }), ['.form-title']);
    assert.deepEqual(focusAfter({ ...opened, form: 'detail' }, opened), ['.detail-title']);
    assert.deepEqual(focusAfter(opened, { ...opened, open: 'autre' }), ['.detail-title']);
  });

  it('returns to what was closed, in the list or the month, or to the head of the list', () => {
    assert.deepEqual(focusAfter({ ...opened, form: 'list' }, START), [
      '[data-id="reunion-2026-12-08"] .entry-title',
      '.strip[data-id="reunion-2026-12-08"]',
      '.filter',
    ]);
  });

  it('takes whatever a link named for a text, not for a selector', () => {
    assert.deepEqual(focusAfter({ ...START, open: 'a"] b' }, START)?.[1], '.strip[data-id="a\\"\\]\\ b"]');
  });

  it('stays where nothing was opened or closed', () => {
    assert.equal(focusAfter(START, { ...START, view: 'month', filter: { poles: ['dieuze'] } }), undefined);
    assert.equal(focusAfter(opened, { ...opened, month: '2026-12' }), undefined);
  });
});
