import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aWorkshop, places } from '../../test/support/workshop.ts';
import { checkRegistration } from './check-registration.ts';

const onSite = aWorkshop();
const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12), places('online', 20)] });
const good = {
  name: 'Zoé Œuvrard',
  email: 'zoe@example.org',
  consent: { version: '1', accepted: true },
  waitingList: false,
  proof: '',
};
const errorsOf = (part: Record<string, unknown>, workshop = onSite) => {
  const check = checkRegistration({ ...good, ...part }, workshop);
  return check.ok ? [] : check.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a good registration', () => {
  it('passes with few fields and with all', () => {
    const all = {
      phone: '06 39 98 12 34',
      commune: 'Étain',
      needs: 'Un siège < 1 m\nde la porte.',
      mode: 'on-site',
      topic: '',
    };
    assert.deepEqual(errorsOf({}), []);
    assert.deepEqual(errorsOf(all), []);
  });

  it('is trimmed, and loses what nobody asked for', () => {
    const check = checkRegistration({ ...good, name: '  Zoé  ', admin: true }, onSite);
    assert.ok(check.ok);
    assert.equal(check.request.name, 'Zoé');
    assert.equal('admin' in check.request, false);
  });

  it('is stored as it was meant: on one line, without signs that nobody sees', () => {
    const check = checkRegistration(
      { ...good, name: 'Zoé\nMartin\u202E', email: 'Zoé <zoe @example.org>', phone: '(+33) 6\u201139981234' },
      onSite,
    );
    assert.ok(check.ok);
    const { name, email, phone } = check.request;
    assert.deepEqual([name, email, phone], ['Zoé Martin', 'zoe@example.org', '+33 6-39981234']);
  });
});

describe('e-mail addresses', () => {
  const odd = [
    '"très bien"@example.org',
    '"a@b"@example.org',
    "o'neil+atelier=2@sous.domaine.example.org",
    'zoé@exämple.org',
    'x@xn--exmple-cua.org',
    '!#$%&*/=?^_`{|}~@example.org',
  ];
  for (const email of odd) it(`odd but valid: ${email}`, () => assert.deepEqual(errorsOf({ email }), []));

  const wrong = [
    'zoe',
    'zoe@',
    '@example.org',
    'zoe@example',
    'zoe@@example.org',
    'zoe..o@example.org',
    'zoe@example..org',
    'zoe@-example.org',
    'zoe@192.0.2.1',
    'zoe@example.org, tous@example.org',
    'zoe@example.org\r\nBcc: tous@example.org',
    '😀@😀.😀',
  ];
  for (const email of wrong)
    it(`refused: ${JSON.stringify(email)}`, () => assert.deepEqual(errorsOf({ email }), ['/email malformed']));

  it('are checked in good time whatever they are made of', () => {
    for (const email of [`${'a.'.repeat(30_000)}@`, `a@${'a-'.repeat(30_000)}`, `"${'\\"'.repeat(30_000)}`])
      assert.deepEqual(errorsOf({ email }), ['/email too-long']);
  });
});

describe('bad fields', () => {
  it('are named one by one, in the order of the form', () => {
    assert.deepEqual(
      errorsOf({ name: ' ', email: undefined, phone: 'abc', consent: { version: '1', accepted: false } }, hybrid),
      ['/mode required', '/name required', '/email required', '/phone malformed', '/consent/accepted not-accepted'],
    );
  });

  it('emoji, markup, controls and excess', () => {
    assert.deepEqual(errorsOf({ name: '🧵🧵' }), ['/name malformed']);
    assert.deepEqual(errorsOf({ name: '<b>Zoé</b>' }), ['/name malformed']);
    assert.deepEqual(errorsOf({ name: 'Zoé\nBcc: x@example.org' }), ['/name malformed']);
    assert.deepEqual(errorsOf({ name: 'é'.repeat(121) }), ['/name too-long']);
    assert.deepEqual(errorsOf({ needs: 'Bonjour <script>alert(1)</script>' }), ['/needs malformed']);
    assert.deepEqual(errorsOf({ needs: '\n<IMG src=x>' }), ['/needs malformed']);
    assert.deepEqual(errorsOf({ needs: '👍' }), ['/needs malformed']);
    assert.deepEqual(errorsOf({ needs: 'a'.repeat(1001) }), ['/needs too-long']);
    assert.deepEqual(errorsOf({ phone: '12 34' }), ['/phone malformed']);
    assert.deepEqual(errorsOf({ phone: '+33 (0)6 39 98 12 34' }), []);
  });

  it('a consent that is missing, not ticked or only claimed', () => {
    for (const consent of [undefined, {}, { version: '1' }, { version: '1', accepted: 'true' }])
      assert.ok(
        errorsOf({ consent }).some((error) => error.endsWith('not-accepted')),
        JSON.stringify(consent),
      );
  });

  it('a body of any shape gives errors, never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const check = checkRegistration(body, onSite);
        return !check.ok && check.errors.length > 0;
      }),
    );
    for (const body of [null, [], 'x', { ...good, email: ['zoe@example.org'] }])
      assert.equal(checkRegistration(body, onSite).ok, false);
  });
});

describe('the way to attend', () => {
  it('is the only one there is, or the one chosen', () => {
    const mode = (part: object, workshop = onSite) => {
      const check = checkRegistration({ ...good, ...part }, workshop);
      return check.ok && check.mode;
    };
    assert.equal(mode({}), 'on-site');
    assert.equal(mode({ mode: 'online' }, hybrid), 'online');
  });

  it('has to be chosen and to exist', () => {
    assert.deepEqual(errorsOf({}, hybrid), ['/mode required']);
    assert.deepEqual(errorsOf({ mode: 'online' }), ['/mode unavailable']);
    assert.equal(errorsOf({ mode: 'by-post' }, hybrid).length, 1);
  });
});
