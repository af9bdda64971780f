import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv } from './csv.ts';
import { phoneText } from './phone-text.ts';

describe('a telephone number in a spreadsheet', () => {
  const written: [typed: string | null, text: string | null][] = [
    ['0639981234', '06 39 98 12 34'],
    ['06.39.98.12.34', '06 39 98 12 34'],
    ['06 39 98 12 34', '06 39 98 12 34'],
    ['+33639981234', '+33 6 39 98 12 34'],
    ['+352 691 234 567', '+352 691 234 567'],
    ['123', '123'],
    [null, null],
  ];
  for (const [typed, text] of written)
    it(`${String(typed)} is written ${String(text)}`, () => assert.equal(phoneText(typed), text));

  it('is no number to a spreadsheet, which would drop the first zero', () =>
    assert.doesNotMatch(csv([[phoneText('0639981234')]]), /;?0\d{9}\r\n$/));
});
