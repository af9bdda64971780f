import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText, tidyText } from './text-field.ts';

describe('the text of a field', () => {
  it('is taken as it was meant', () => {
    assert.equal(tidyText('name', ' Léa\tMar\u00ADtin\u202E '), 'Léa Martin');
    assert.equal(tidyText('email', 'Léa <mailto:lea@example.org>'), 'lea@example.org');
    assert.equal(tidyText('phone', '(+33) 6\u201139\u201198\u201112\u201134'), '+33 6-39-98-12-34');
    assert.equal(tidyText('phone', '０６ ３９ ９８ １２ ３４'), '06 39 98 12 34');
    assert.equal(tidyText('needs', ' a\n b '), 'a\n b');
  });

  it('is found wrong by one code', () => {
    assert.deepEqual(
      [
        checkText('name', ' \u200B '),
        checkText('email', ''),
        checkText('phone', ' '),
        checkText('name', 'a'.repeat(121)),
        checkText('phone', '12'),
        checkText('email', 'lea@example'),
        checkText('commune', '🙂'),
        checkText('needs', '<b>x</b>'),
        checkText('email', 'lea@straße.fr'),
      ],
      ['required', 'required', undefined, 'too-long', 'malformed', 'malformed', 'malformed', 'malformed', undefined],
    );
  });
});
