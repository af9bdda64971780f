import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pastedCode } from './snippet.ts';

describe('the code that a story shows', () => {
  it('is a whole snippet, with the controls as attributes and tokens', () => {
    const code = pastedCode(
      'alexis-contest-countdown',
      { compact: true, 'heading-level': 3, 'hide-heading': false, contest: '', '--alexis-accent': '#0a5c63' },
      'carep',
    );
    assert.match(code, /^<script async src="https:\/\/HOST\/kit\/alexis\.js" data-partner="carep"><\/script>\n/);
    assert.match(code, /<alexis-contest-countdown compact heading-level="3" style="[^"]*--alexis-accent: #0a5c63">/);
    assert.match(code, /<a href="https:\/\/HOST\/embed\/contest-countdown\?[^"]+">Concours Trajectoires<\/a>/);
  });

  it('has neither clock nor API of the stories, nor what is no attribute', () => {
    const code = pastedCode(
      'alexis-pole-locator',
      { now: '2026-12-03T10:00:00+01:00', api: 'mock', onSelect: 'x', near: 'Nancy' },
      '',
    );
    assert.doesNotMatch(code, /now=|mock|onSelect|data-partner/);
    assert.match(code, /<alexis-pole-locator near="Nancy" style="[^"]*min-height/);
  });
});
