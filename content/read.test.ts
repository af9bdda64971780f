import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ContentError, jsonPointer } from './faults.ts';
import { contentRoot, readContent } from './read.ts';

describe('the content of the project', () => {
  it('is in order', async () => {
    const { poles, partners, places } = await readContent();
    assert.deepEqual(
      poles.map(({ slug }) => slug),
      ['dieuze', 'etain', 'maxeville', 'morhange', 'saint-mihiel'],
    );
    assert.deepEqual(
      partners.map(({ slug }) => slug),
      ['alexis', 'carep', 'cci-grand-nancy', 'peel'],
    );
    assert.ok(places.length > 5_000);
  });

  it('says of everything invented that it is a demonstration, and uses numbers kept for fiction', async () => {
    const { poles, partners } = await readContent();
    assert.ok([...poles, ...partners].every(({ demo }) => demo));
    for (const { contact } of poles) {
      assert.match(contact.phone ?? '03 53 01', /^(03 53 01|02 61 91|06 39 98)/);
      assert.match(contact.email ?? '@example.org', /@example\.org$/);
      assert.match(contact.url ?? 'https://alexis.example', /^https:\/\/[\w.-]+\.example(\/|$)/);
    }
  });

  it('gives each partner an accent of its own', async () => {
    const { partners } = await readContent();
    assert.equal(new Set(partners.map(({ theme }) => theme.accent)).size, partners.length);
  });
});

describe('a fault in the content', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'alexis-content-'));
    await cp(contentRoot, root, { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  /** Reads the content with `file` changed, and puts the file back. */
  const faultsWith = async (file: string, change: (text: string) => string) => {
    const original = await readFile(join(root, file), 'utf8');
    const changed = change(original);
    assert.notEqual(changed, original, 'the change changes nothing');
    await writeFile(join(root, file), changed);
    try {
      await readContent(root);
      return [];
    } catch (error) {
      assert.ok(error instanceof ContentError);
      return error.faults.map(({ file, pointer, reason }) => [file, pointer, reason]);
    } finally {
      await writeFile(join(root, file), original);
    }
  };

  const json = (change: (item: Record<string, never>) => void) => (text: string) => {
    const item = JSON.parse(text) as Record<string, never>;
    change(item);
    return JSON.stringify(item);
  };

  const cases: [name: string, file: string, change: (text: string) => string, pointer: string, reason: RegExp][] = [
    ['text that is not JSON', 'poles/etain.json', (text) => text.slice(0, -5), '', /is not JSON/],
    ['a field that is missing', 'poles/etain.json', json((pole) => delete pole['name']), '/name', /expected string/],
    [
      'a field that nobody knows',
      'poles/etain.json',
      json((pole) => Object.assign(pole, { 'a/b': 1 })),
      '/a~1b',
      /not a known field/,
    ],
    [
      'a status that nobody knows',
      'poles/etain.json',
      json((pole) => Object.assign(pole, { status: 'openn' })),
      '/status',
      /expected one of/,
    ],
    [
      'a slug that is not the file’s name',
      'poles/etain.json',
      json((pole) => Object.assign(pole, { slug: 'verdun' })),
      '/slug',
      /must be "etain"/,
    ],
    [
      'hours that cannot be read',
      'poles/etain.json',
      (text) => text.replace('Tu,Th 09:00', 'Tu,Th 9h'),
      '/hours',
      /opening hours "Tu,Th 9h/,
    ],
    [
      'hours of a day that cannot be read',
      'poles/maxeville.json',
      (text) => text.replace('"13:30-17:30"', '"13h30"'),
      '/hours',
      /opening hours "13h30"/,
    ],
    [
      'a quiz that does not hold',
      'quizzes/orientation.json',
      (text) => text.replace('"question": "situation"', '"question": "sitaution"'),
      '/questions/3/visibleWhen/question',
      /"sitaution"/,
    ],
    [
      'a day of the quiz that does not exist',
      'quizzes/orientation.json',
      json((quiz) => Object.assign(quiz, { date: '2026-02-30' })),
      '/date',
      /must be a day of the calendar/,
    ],
    [
      'a variant that no quiz has',
      'partners/carep.json',
      json((partner) => Object.assign(partner, { quizVariant: 'pele' })),
      '/quizVariant',
      /is no variant of any quiz/,
    ],
    [
      'a day that is open and closed',
      'poles/etain.json',
      (text) => text.replace('"closed": true', '"closed": true, "osm": "09:00-10:00"'),
      '/hours/exceptions/0',
      /either "osm"/,
    ],
    [
      'hours of a pôle that is not open',
      'poles/etain.json',
      json((pole) => Object.assign(pole, { status: 'closed' })),
      '/hours',
      /only an open pôle/,
    ],
    [
      'an opening date that is none',
      'poles/saint-mihiel.json',
      json((pole) => Object.assign(pole, { opensOn: 'soon' })),
      '/opensOn',
      /must be a date/,
    ],
    [
      'a commune that does not exist',
      'poles/etain.json',
      (text) => text.replace('55181', '55999'),
      '/place/insee',
      /no commune/,
    ],
    [
      'a partner that does not exist',
      'poles/maxeville.json',
      (text) => text.replace('"slug": "carep"', '"slug": "carp"'),
      '/partners/1/slug',
      /no partner/,
    ],
    [
      'a default pôle that does not exist',
      'partners/carep.json',
      (text) => text.replace('"maxeville"', '"nancy"'),
      '/defaultPole',
      /no pôle/,
    ],
    [
      'an origin with a path',
      'partners/carep.json',
      (text) => text.replace('carep.example"', 'carep.example/"'),
      '/origins/0',
      /must be an origin/,
    ],
    [
      'an accent that is no colour',
      'partners/carep.json',
      (text) => text.replace(/#[0-9a-f]{6}/, 'red'),
      '/theme/accent',
      /must look like/,
    ],
    [
      'a date of the contest that is none',
      'contests/trajectoires-2020.json',
      (text) => text.replace('"asOf": "2020-11"', '"asOf": "2020-13"'),
      '/revisions/0/asOf',
      /no EDTF date/,
    ],
    [
      'a phase of the contest before the one it follows',
      'contests/trajectoires-demo.json',
      (text) => text.replace('"days": 40', '"days": 2'),
      '/revisions/0/phases/2/starts',
      /before the start of "cloture"/,
    ],
    [
      'a phase of the contest that ends before it starts',
      'contests/trajectoires-demo.json',
      (text) => text.replace('"ends": { "days": 12', '"ends": { "days": -41'),
      '/revisions/0/phases/0/ends',
      /before "starts"/,
    ],
    [
      'a replacement that is no phase of the contest',
      'contests/trajectoires-2020.json',
      (text) => text.replace('"replacedBy": "remises-locales"', '"replacedBy": "ailleurs"'),
      '/revisions/1/phases/0/replacedBy',
      /"ailleurs" is no phase/,
    ],
    [
      'a phone number in another form',
      'poles/etain.json',
      (text) => text.replace('03 53 01 20 20', '0353012020'),
      '/contact/phone',
      /must look like/,
    ],
  ];
  for (const [name, file, change, pointer, reason] of cases) {
    it(`is told with file, pointer and reason: ${name}`, async () => {
      const [fault, ...others] = await faultsWith(file, change);
      assert.deepEqual([fault?.[0], fault?.[1], others], [file, pointer, []]);
      assert.match(fault?.[2] ?? '', reason);
    });
  }

  it('is told together with all others', async () => {
    await writeFile(join(root, 'partners/broken.json'), '{');
    const faults = await faultsWith('poles/etain.json', (text) => text.replace('"open"', '"opne"'));
    assert.deepEqual(
      faults.map(([file]) => file),
      ['poles/etain.json', 'partners/broken.json'],
    );
    await rm(join(root, 'partners/broken.json'));
  });

  it('is a commune that stands twice', async () => {
    const faults = await faultsWith('places/outside.json', (text) =>
      JSON.stringify([...(JSON.parse(text) as unknown[]), ...(JSON.parse(text) as unknown[]).slice(0, 1)]),
    );
    assert.match(String(faults[0]?.[2]), /commune \w{5} stands there twice/);
  });

  it('is a folder that is not there', async () => {
    await assert.rejects(
      readContent(join(root, 'nowhere')),
      /content\/poles: holds no \.json file\n.*content\/places\/grand-est\.json: cannot be read/s,
    );
  });
});

describe('JSON pointer', () => {
  it('escapes as RFC 6901 says', () => {
    assert.equal(jsonPointer([]), '');
    assert.equal(jsonPointer(['a/b', 'm~n', 0]), '/a~1b/m~0n/0');
  });
});
