import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { down, fakeApi, good, held, type Answer } from '../../../test/support/api.ts';
import { press, type } from '../../../test/support/browser.ts';
import { plain, plainText } from '../../../test/support/widget-page.ts';
import { ETAIN, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { ApiClient } from '../../client/api-client.ts';
import type { Place } from '../../contract/places.ts';
import { fr } from '../../i18n/commune-search/fr.ts';
import { CommuneSearchController } from '../../element/commune-search-controller.ts';
import { renderCommuneSearch } from './commune-search.ts';
import { communeSearchStyles } from './styles.ts';

class SearchThing extends LitElement {
  static override styles = [communeSearchStyles];

  api = fakeApi();
  readonly chosen: (string | null)[] = [];
  readonly search = new CommuneSearchController(
    this,
    () =>
      (this.#client ??= new ApiClient({
        base: this.api.base,
        fetch: this.api.fetch,
        pause: () => Promise.resolve(),
      })),
    (place: Place | null) => this.chosen.push(place?.name ?? null),
  );
  #client: ApiClient | undefined;

  protected override render() {
    return renderCommuneSearch(this.search, fr);
  }
}
customElements.define('search-thing', SearchThing);

/** A search that the API answers so; it knows Nancy and Étain unless told otherwise. */
async function prepareSearch(answer: Answer = good([NANCY, ETAIN])) {
  const thing = await fixture<SearchThing>(html`<search-thing .api=${fakeApi({ '/places': answer })}></search-thing>`);
  const root = thing.renderRoot;
  const field = root.querySelector<HTMLInputElement>('[role=combobox]');
  if (!field) throw new Error('There is no field.');
  const options = () => [...root.querySelectorAll('[role=option]')];
  return {
    thing,
    field,
    options,
    says: () => plainText(root.querySelector('[aria-live]')),
    type: (text: string) => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    press: async (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      await thing.updateComplete;
      return event.defaultPrevented;
    },
    active: () => {
      const id = field.getAttribute('aria-activedescendant');
      return id && plainText(root.querySelector(`#${id}`));
    },
    opened: () => until('suggestions are there', () => options().length === 2),
  };
}

describe('commune search: keyboard (ARIA APG combobox)', () => {
  it('leaves Enter to the form around it once a commune is chosen, until something else is typed', async () => {
    const { thing, type, opened, press } = await prepareSearch();
    type('na');
    await opened();
    expect(await press('Enter')).to.equal(true);
    await until('it is taken', () => thing.chosen.length === 1);
    expect(await press('Enter')).to.equal(false);
    expect(thing.api.count('/places')).to.equal(1);
    type('et');
    expect(await press('Enter')).to.equal(true);
  });

  it('goes down and up through suggestions and the field, and round again', async () => {
    const { type, opened, press, active } = await prepareSearch();
    type('na');
    await opened();
    expect(active()).to.equal(null);
    const way: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      expect(await press(key)).to.equal(true);
      way.push(active()?.split(/\d/)[0]?.trim() ?? null);
    }
    expect(way).to.deep.equal(['Nancy', 'Étain', null, 'Étain', 'Nancy']);
  });

  it('takes the active suggestion with Enter, the first when none is', async () => {
    for (const [keys, name] of [
      [['ArrowDown', 'ArrowDown', 'Enter'], 'Étain'],
      [['Enter'], 'Nancy'],
    ] as const) {
      const { thing, field, type, opened, press, options } = await prepareSearch();
      type('na');
      await opened();
      for (const key of keys) await press(key);
      expect(thing.chosen).to.deep.equal([name]);
      expect(field.value).to.match(new RegExp(`^${name} \\(`));
      expect(options()).to.deep.equal([]);
    }
  });

  it('takes the first when Enter came before the suggestions', async () => {
    const slow = held(good([NANCY]));
    const { thing, type, press } = await prepareSearch(slow.answer);
    type('nancy');
    await press('Enter');
    slow.release();
    await until('it is taken', () => thing.chosen.length > 0);
    expect(thing.chosen).to.deep.equal(['Nancy']);
  });

  it('closes with Escape, then clears, then leaves the key to the page', async () => {
    const { thing, field, type, opened, press, options } = await prepareSearch();
    type('na');
    await opened();
    expect(await press('Escape')).to.equal(true);
    expect([options().length, field.value]).to.deep.equal([0, 'na']);
    expect(await press('Escape')).to.equal(true);
    expect([field.value, thing.chosen]).to.deep.equal(['', [null]]);
    expect(await press('Escape')).to.equal(false);
  });

  it('chooses nothing by the Enter that ends a composition', async () => {
    const { thing, field, type, opened } = await prepareSearch();
    type('na');
    await opened();
    // Safari sends it after `compositionend`: `isComposing` is false, the key code tells.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }));
    await thing.updateComplete;
    expect(thing.chosen).to.deep.equal([]);
  });

  it('leaves letters, composed characters and shortcuts alone', async () => {
    const { field, press } = await prepareSearch();
    expect(await press('a')).to.equal(false);
    const shortcut = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    field.dispatchEvent(shortcut);
    expect(shortcut.defaultPrevented).to.equal(false);
  });
});

describe('commune search: a second search', () => {
  /** A search in which Nancy was taken from the suggestions. */
  async function prepareChosen() {
    const search = await prepareSearch();
    search.type('na');
    await search.opened();
    await search.press('Enter');
    await until('it is taken', () => search.field.value === 'Nancy (54)');
    const selected = () => search.field.value.slice(search.field.selectionStart ?? 0, search.field.selectionEnd ?? 0);
    return { ...search, selected };
  }

  it('is written over the first, whether the focus stayed, came with Tab or by a click', async () => {
    const { thing, field, selected } = await prepareChosen();
    const isSelected = (how: string) => until(`it is selected ${how}`, () => selected() === 'Nancy (54)');
    await isSelected('once taken');
    const before = document.createElement('button');
    thing.before(before);
    try {
      before.focus();
      field.setSelectionRange(3, 3);
      before.focus();
      await press('Tab');
      await isSelected('with Tab');
    } finally {
      before.remove();
    }
    field.click();
    // In some engines the caret is put there after the event, also where all was selected.
    field.setSelectionRange(3, 3);
    await isSelected('by a click');
    await type('et');
    await until('it is written over', () => field.value === 'et');
  });

  it('leaves alone what the pointer selected, and the caret in a text that is being typed', async () => {
    const { field, selected, type: enter } = await prepareChosen();
    await until('it is selected once taken', () => selected() === 'Nancy (54)');
    /** Until what a click asks for was done. */
    const clicked = () => {
      field.click();
      return new Promise((resolve) => setTimeout(resolve));
    };
    field.setSelectionRange(0, 3);
    await clicked();
    expect(selected()).to.equal('Nan');
    enter('nan');
    field.setSelectionRange(1, 1);
    await clicked();
    expect(selected()).to.equal('');
  });

  for (const [how, done] of [
    ['Enter', ({ press }: { press: (key: string) => Promise<boolean> }) => press('Enter')],
    ['leaving the field', ({ field }: { field: HTMLInputElement }) => field.blur()],
  ] as const) {
    it(`clears the place when the field was emptied by hand, on ${how}`, async () => {
      const search = await prepareChosen();
      search.type('');
      await search.thing.updateComplete;
      expect(search.thing.chosen, 'not while it is empty for the next one').to.deep.equal(['Nancy']);
      await done(search);
      expect(search.thing.chosen).to.deep.equal(['Nancy', null]);
      search.field.focus();
      await search.press('Enter');
      search.field.blur();
      expect(search.thing.chosen, 'once').to.deep.equal(['Nancy', null]);
    });
  }

  it('clears nothing where no place was chosen', async () => {
    const { thing, field, type: enter, press } = await prepareSearch();
    enter('n');
    enter('');
    await press('Enter');
    field.blur();
    expect(thing.chosen).to.deep.equal([]);
  });
});

describe('commune search: asking', () => {
  it('asks once for what was typed in one go, and for nothing shorter than two letters', async () => {
    const { thing, type, opened } = await prepareSearch();
    for (const text of ['n', 'na', 'nan', 'nanc']) type(text);
    await opened();
    expect(thing.api.count('/places')).to.equal(1);
    type('n');
    await until('they are gone', () => thing.search.options === undefined);
    expect(thing.api.count('/places')).to.equal(1);
  });

  it('says aloud how many there are, and in sight that there are none', async () => {
    const some = await prepareSearch();
    some.type('na');
    await some.opened();
    await until('it says how many', () => some.says() === '2 communes proposées.');
    const none = await prepareSearch(good([]));
    none.type('Xyzzy');
    await until('it says so', () => none.says().includes('Xyzzy'));
    expect(none.field.getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps what was typed when nobody answers, and asks again', async () => {
    let isDown = true;
    const { field, type, says, press, thing } = await prepareSearch((request) =>
      isDown ? down(request) : good([NANCY])(request),
    );
    type('nancy');
    await until('it says so', () => says() === plain(fr.failed));
    expect(field.value).to.equal('nancy');
    isDown = false;
    await press('Enter');
    await until('it is taken', () => thing.chosen.length > 0);
  });

  it('drops an answer to what is no longer asked', async () => {
    const slow = held(good([NANCY]));
    const { thing, type, options } = await prepareSearch((request) =>
      request.url.includes('q=na') ? slow.answer(request) : good([ETAIN])(request),
    );
    type('na');
    await until('it is asked', () => thing.api.count('/places') === 1);
    type('et');
    await until('the second is there', () => options().length === 1);
    slow.release();
    await thing.updateComplete;
    expect(options().map((option) => plainText(option).slice(0, 5))).to.deep.equal(['Étain']);
  });
});

describe('commune search: leaving the field', () => {
  it('opens no list for an answer that comes later', async () => {
    const slow = held(good([NANCY, ETAIN]));
    const { thing, field, type, options } = await prepareSearch(slow.answer);
    type('na');
    await until('it is asked', () => thing.api.count('/places') === 1);
    field.blur();
    slow.release();
    await until('it is answered', () => !thing.search.busy);
    await thing.updateComplete;
    expect(options()).to.deep.equal([]);
    expect(field.getAttribute('aria-expanded')).to.equal('false');
  });

  it('still tells that the search failed', async () => {
    const slow = held(down);
    const { thing, field, type, says } = await prepareSearch(slow.answer);
    type('na');
    await until('it is asked', () => thing.api.count('/places') === 1);
    field.blur();
    slow.release();
    await until('it says so', () => says() === plain(fr.failed));
  });

  it('gets the focus back when the search is tried again', async () => {
    const { thing, field, type, says } = await prepareSearch(down);
    type('nancy');
    await until('it says so', () => says() === plain(fr.failed));
    const retry = [...thing.renderRoot.querySelectorAll('button')].find((one) => plainText(one) === plain(fr.retry));
    retry?.focus();
    retry?.click();
    await thing.updateComplete;
    expect((thing.renderRoot as ShadowRoot).activeElement).to.equal(field);
  });
});

describe('commune search: many communes', () => {
  const places = (count: number): Place[] =>
    Array.from({ length: count }, (_, index) => ({ ...ETAIN, insee: `55${index}`, name: `Commune ${index + 1}` }));

  it('lists twenty, which can be scrolled, and says how to find another', async () => {
    const { thing, field, options, type } = await prepareSearch(good(places(20)));
    type('55300');
    await until('they are there', () => options().length === 20);
    expect(thing.api.requests[0]?.url).to.contain('limit=20');
    const list = thing.renderRoot.querySelector('[role=listbox]');
    expect(list && list.scrollHeight > list.clientHeight).to.equal(true);
    const more = [...thing.renderRoot.querySelectorAll('p')].filter((one) =>
      plainText(one).includes(plain(fr.first(20))),
    );
    expect(more.some((one) => one.checkVisibility() && one.clientHeight > 0)).to.equal(true);
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(plainText(thing.renderRoot.querySelector(`#${described}`))).to.contain(plain(fr.first(20)));
  });

  it('says nothing of others where fewer came', async () => {
    const { thing, options, type } = await prepareSearch(good(places(12)));
    type('55300');
    await until('they are there', () => options().length === 12);
    expect(plainText(thing.renderRoot)).not.to.contain(plain(fr.first(20)));
  });
});

describe('commune search: in a frame', () => {
  it('pushes down what follows, since the frame grows with its content alone', async function () {
    // In WebKit a page cannot be made to look like a frame.
    if (/^((?!Chrome).)*AppleWebKit((?!Chrome).)*$/.test(navigator.userAgent)) return this.skip();
    const { thing, opened, type } = await prepareSearch();
    const usual = Object.getOwnPropertyDescriptor(window, 'parent');
    // WebKit gives an inline element no height.
    thing.style.display = 'block';
    const before = thing.offsetHeight;
    try {
      Object.defineProperty(window, 'parent', { configurable: true, value: {} });
      type('na');
      await opened();
      await until('what follows is pushed down', () => thing.offsetHeight > before + 80);
    } finally {
      if (usual) Object.defineProperty(window, 'parent', usual);
    }
  });
});
