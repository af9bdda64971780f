import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import { ApiClient } from '../../../client/api-client.ts';
import { WorkshopUpdates, withUpdates, type WorkshopUpdatesById } from './workshop-updates.ts';

const before = aWorkshop({ id: 'a', title: 'before' });
const after = aWorkshop({ id: 'a', title: 'after' });
const other = aWorkshop({ id: 'b' });
const prepareClient = (): ApiClient => new ApiClient({ base: '/api/v1' });

describe('updates of workshops', () => {
  it('are shared by the calendars of a client alone', () => {
    const client = prepareClient();
    assert.equal(WorkshopUpdates.of(client), WorkshopUpdates.of(client));
    assert.notEqual(WorkshopUpdates.of(client), WorkshopUpdates.of(prepareClient()));
  });

  it('are told at once and after each change, until nobody listens', () => {
    const updates = WorkshopUpdates.of(prepareClient());
    const told: WorkshopUpdatesById[] = [];
    const unsubscribe = updates.subscribe((byId) => told.push(byId));
    updates.publish(after);
    unsubscribe();
    updates.publish(other);
    assert.deepEqual(
      told.map(({ size }) => size),
      [0, 1],
    );
    assert.equal(told[1]?.get('a')?.workshop, after);
  });

  it('take the place of what an older list says, not of what a newer one does', () => {
    const updates = WorkshopUpdates.of(prepareClient());
    updates.publish(after, '2026-11-23T09:00:00+01:00');
    let byId: WorkshopUpdatesById = new Map();
    updates.subscribe((now) => (byId = now));
    const listedAt = (generatedAt?: string) => withUpdates([before, other], generatedAt, byId);
    assert.deepEqual(listedAt('2026-11-23T08:59:00+01:00'), [after, other]);
    assert.deepEqual(listedAt('2026-11-23T09:01:00+01:00'), [before, other]);
    assert.deepEqual(listedAt(), [after, other]);
  });

  it('without any, the list stays the same', () => {
    const list = [before];
    assert.equal(withUpdates(list, undefined, new Map()), list);
  });
});
