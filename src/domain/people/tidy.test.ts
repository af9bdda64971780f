import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMAIL, NAME, PHONE } from '../../contract/registration-patterns.ts';
import { tidyEmail, tidyLine, tidyPhone } from './tidy.ts';

describe('what is typed and pasted, as it was meant', () => {
  const cases: [
    what: string,
    tidy: (text: string) => string,
    given: string,
    meant: string,
    shapes: readonly RegExp[],
  ][] = [
    ['a name from two cells', tidyLine, 'Léa\tMartin', 'Léa Martin', NAME],
    ['a name with a line end', tidyLine, ' Léa Martin\r\n', 'Léa Martin', NAME],
    ['a name with a no-break blank', tidyLine, 'Léa\u00A0Martin', 'Léa Martin', NAME],
    ['a name written backwards by U+202E', tidyLine, '\u202EnitraM aéL', 'nitraM aéL', NAME],
    ['an e-mail with U+200B', tidyEmail, 'lea\u200B@example.org', 'lea@example.org', [EMAIL]],
    ['an e-mail with a soft hyphen', tidyEmail, 'lea@exam\u00ADple.org', 'lea@example.org', [EMAIL]],
    ['an e-mail with a byte order mark', tidyEmail, '\uFEFFlea@example.org', 'lea@example.org', [EMAIL]],
    ['an address of a mail program', tidyEmail, 'Léa Martin <lea@example.org>', 'lea@example.org', [EMAIL]],
    ['one with a quoted name', tidyEmail, '"Martin, Léa" <lea@example.org>;', 'lea@example.org', [EMAIL]],
    ['a mail link', tidyEmail, 'mailto:lea@example.org?subject=Bonjour', 'lea@example.org', [EMAIL]],
    ['an address at the end of a sentence', tidyEmail, 'lea@example.org.', 'lea@example.org', [EMAIL]],
    ['blanks around the @', tidyEmail, 'lea @ example.org ', 'lea@example.org', [EMAIL]],
    ['a quoted local part', tidyEmail, '"a b"@example.org', '"a b"@example.org', [EMAIL]],
    ['a plus and an apostrophe', tidyEmail, "o'neil+x@exämple.org", "o'neil+x@exämple.org", [EMAIL]],
    ['a number with no-break hyphens', tidyPhone, '06\u201139\u201198\u201112\u201134', '06-39-98-12-34', [PHONE]],
    ['one with dashes', tidyPhone, '06–39—98−12‐34', '06-39-98-12-34', [PHONE]],
    ['a country in brackets', tidyPhone, '(+33) 6 39 98 12 34', '+33 6 39 98 12 34', [PHONE]],
    ['narrow no-break blanks', tidyPhone, '06\u202F39\u202F98\u202F12\u202F34', '06 39 98 12 34', [PHONE]],
    ['a telephone link', tidyPhone, 'tel:+33639981234', '+33639981234', [PHONE]],
    [
      'a direction mark of a contacts application',
      tidyPhone,
      '\u202A+33 6 39 98 12 34\u202C',
      '+33 6 39 98 12 34',
      [PHONE],
    ],
    ['wide digits', tidyPhone, '０６３９９８１２３４', '0639981234', [PHONE]],
  ];
  for (const [what, tidy, given, meant, shapes] of cases)
    it(what, () => {
      assert.equal(tidy(given), meant);
      assert.ok(
        shapes.every((shape) => shape.test(meant)),
        'and it is accepted',
      );
      assert.equal(tidy(meant), meant, 'twice is as once');
    });

  it('is tidied in good time, whatever it is', () => {
    const start = process.cpuUsage().user;
    for (const part of ['<@', '.', '?', ' ', '\u200B', '(+3'])
      for (const tidy of [tidyLine, tidyEmail, tidyPhone]) tidy(`${part.repeat(30_000)}a`);
    // Linear work takes some milliseconds; squared, minutes.
    assert.ok(process.cpuUsage().user - start < 10_000_000);
  });

  it('does not make right what is wrong', () => {
    assert.equal(tidyEmail('lea'), 'lea');
    assert.equal(tidyEmail('lea@example.org, leo@example.org'), 'lea@example.org,leo@example.org');
    assert.equal(tidyPhone('appelez-moi'), 'appelez-moi');
    assert.equal(tidyLine(' \u200B '), '');
  });
});
