import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../../test/support/workshop.ts';
import { venueLine } from './venue.ts';

describe('where a workshop takes place', () => {
  const { pole } = aWorkshop();
  if (!pole) throw new Error('The example is held at a pôle.');

  it('names the street where it is published', () => {
    const address = { street: '2 place de l’Exemple', postcode: '55400', city: 'Étain' };
    assert.equal(venueLine({ ...pole, address }), `${pole.name}, 2 place de l’Exemple, 55400 Étain`);
  });

  it('says pôle, postcode and commune without it', () => {
    assert.equal(venueLine(pole), `${pole.name}, ${pole.place.postcodes[0]} ${pole.place.name}`);
  });
});
