import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeFilter } from '../../../domain/workshops/filter-query.ts';
import { START, type CalendarChoice } from '../state/state.ts';
import { readStateText, stateText } from './state-text.ts';

const same = (one: CalendarChoice, other: CalendarChoice): void =>
  assert.deepEqual({ ...one, filter: writeFilter(one.filter) }, { ...other, filter: writeFilter(other.filter) });

describe('the state of the calendar in an address', () => {
  it('is nothing at the start', () => {
    assert.equal(stateText(START), null);
    same(readStateText(null), START);
  });

  it('is read as it was written, and reads well', () => {
    const state: CalendarChoice = {
      ...START,
      view: 'month',
      month: '2026-12',
      filter: { poles: ['dieuze'], formats: ['online', 'on-site'], withPlaces: true, text: 'l’hôpital. & co' },
      open: 'construire-son-previsionnel-2026-12-08',
    };
    same(readStateText(stateText(state)), state);
    assert.equal(stateText({ ...START, view: 'list', filter: { poles: ['dieuze'] } }), 'view.list~pole.dieuze');
  });

  it('holds from where a form was opened, of an opened workshop alone', () => {
    for (const form of ['list', 'detail', ''] as const)
      same(readStateText(stateText({ ...START, open: 'x', form })), { ...START, open: 'x', form });
    for (const text of ['form.list', 'open.x~form.elsewhere']) assert.equal(readStateText(text).form, '');
  });

  it('goes on without what cannot be read', () => {
    same(readStateText('view.grid~month.2026-13~pole.<b>~~.~open'), START);
  });
});
