import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Partner } from '../../src/contract/partners.ts';
import { Pole } from '../../src/contract/poles.ts';
import { readContent } from '../read.ts';
import { publishPartner } from './partners/partner.ts';
import { publishContests } from './contests/contest.ts';
import { publishPole } from './poles/pole.ts';
import { publishWorkshops } from './workshops/workshop.ts';

const { poles, partners, workshops, contests } = await readContent();
const pole = (slug: string) => {
  const found = poles.find((candidate) => candidate.slug === slug);
  assert.ok(found);
  return found;
};

describe('what is published', () => {
  it('is exactly what the contract knows, on every day of a year', () => {
    for (const content of poles) {
      for (let day = 0; day < 366; day += 1) {
        const published = publishPole(content, Date.UTC(2026, 8, 1 + day, 11));
        assert.deepEqual(Pole.parse(published), published);
      }
    }
    for (const partner of partners) assert.deepEqual(Partner.parse(publishPartner(partner)), publishPartner(partner));
  });

  it('keeps a partner’s origins and address to the server', () => {
    for (const partner of partners)
      assert.doesNotMatch(JSON.stringify(publishPartner(partner)), /origins|contactEmail|@/);
  });

  it('keeps 26 December as a holiday where the law of Moselle holds, not elsewhere', () => {
    const now = Date.parse('2027-12-24T10:00:00+01:00');
    const dates = (slug: string) => publishPole(pole(slug), now).hours?.exceptions.map(({ date }) => date);
    assert.deepEqual(dates('morhange'), ['2027-12-25', '2027-12-26', '2028-01-01']);
    assert.deepEqual(dates('etain'), ['2027-12-25', '2028-01-01']);
  });

  it('has no hours, address or date for a pôle that nobody has opened yet', () => {
    const { hours, address, opensOn, status } = publishPole(pole('saint-mihiel'), 0);
    assert.deepEqual([hours, address, opensOn, status], [undefined, undefined, undefined, 'opening-soon']);
  });

  it('has the spaces of French typography', () => {
    const now = Date.parse('2026-11-25T10:00:00+01:00');
    const [maxeville] = poles;
    assert.ok(maxeville);
    const noted = {
      ...maxeville,
      address: { street: '1 place « Exemple »', postcode: '54320', city: 'Maxéville' },
      services: [{ code: 'x', name: 'Quoi ?', stage: 'test' as const }],
      accessibility: { wheelchair: 'yes' as const, notes: 'Entrée : à gauche.' },
    };
    const setting = { publishedOn: '2026-11-25', poleName: () => 'Pôle' };
    const published = [
      [noted, ...poles].map((pole) => publishPole(pole, now)),
      workshops.filter(({ language }) => language === 'fr').flatMap((series) => publishWorkshops(series, poles, now)),
      publishContests(contests, now, setting),
    ];
    const texts = JSON.stringify(published);
    assert.match(texts, /Atelier Fictif\u00a0: réparation/);
    assert.match(texts, /Entrée\u00a0: à gauche/);
    assert.match(texts, /Quoi\u202f\?/);
    assert.doesNotMatch(texts, / [:;!?»]|« /);
  });

  it('leaves a workshop in another language as it is written', () => {
    const english = workshops.find(({ language }) => language === 'en');
    assert.ok(english);
    const [first] = publishWorkshops({ ...english, title: 'What ?' }, poles, Date.parse('2026-11-25T10:00:00+01:00'));
    assert.equal(first?.workshop.title, 'What ?');
  });
});
