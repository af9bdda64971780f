import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast, cssColour, isDark, parseComputedColour, parseHex, readable, textOn, WHITE } from './contrast.ts';

const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const colour = fc.record({ r: channel, g: channel, b: channel });

describe('contrast follows WCAG 2.2', () => {
  it('gives 21 for black on white and 1 for a colour on itself', () => {
    assert.equal(contrast({ r: 0, g: 0, b: 0 }, WHITE), 21);
    assert.equal(contrast(WHITE, WHITE), 1);
  });

  it('gives the published 4.54 for #767676 on white', () => {
    const grey = 0x76 / 255;
    assert.equal(contrast({ r: grey, g: grey, b: grey }, WHITE).toFixed(2), '4.54');
  });
});

describe('any accent can be read', () => {
  it('reaches 4.5 on any surface', () => {
    fc.assert(fc.property(colour, colour, (accent, surface) => contrast(readable(accent, surface), surface) >= 4.5));
  });

  it('keeps an accent that reads already', () => {
    const blue = { r: 0, g: 0.2, b: 0.6 };
    assert.deepEqual(readable(blue, WHITE), blue);
  });

  it('finds white or black with at least 4.5 on any fill', () => {
    fc.assert(fc.property(colour, (fill) => contrast(textOn(fill), fill) >= 4.5));
  });
});

describe('computed colours', () => {
  const cases: [string, ReturnType<typeof parseComputedColour>][] = [
    ['rgb(255, 0, 51)', { r: 1, g: 0, b: 0.2 }],
    ['rgba(255, 255, 255, 0.8)', WHITE],
    ['rgba(0, 0, 0, 0)', null],
    ['color(srgb 1 0.5 0)', { r: 1, g: 0.5, b: 0 }],
    ['color(srgb 1 0.5 0 / 0.2)', null],
    ['oklch(0.5 0.1 20)', null],
    ['', null],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => assert.deepEqual(parseComputedColour(text), expected));
  }

  it('writes what it reads', () => {
    fc.assert(
      fc.property(colour, (value) => cssColour(value) === cssColour(parseComputedColour(cssColour(value)) ?? WHITE)),
    );
  });

  it('tells a dark page from a light one', () => {
    assert.equal(isDark({ r: 0.1, g: 0.1, b: 0.1 }), true);
    assert.equal(isDark(WHITE), false);
  });
});

describe('hexadecimal colours', () => {
  it('are read as six digits', () => {
    assert.deepEqual(parseHex('#FF0033'), { r: 1, g: 0, b: 0.2 });
  });
  for (const text of ['', '#fff', 'ff0033', '#ff00331', 'rgb(255 0 51)', '#gg0033']) {
    it(`are not "${text}"`, () => assert.equal(parseHex(text), null));
  }
});
