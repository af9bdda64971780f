import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { emulateMedia, engine } from '../../../test/support/browser.ts';
import { until } from '../../../test/support/until.ts';
import { contrast, parseComputedColour, WHITE, type Rgb } from '../../domain/colour/contrast.ts';
import { tokens } from '../../ui/tokens.ts';
import { ThemeController, type Themed } from './theme-controller.ts';

class ThemedThing extends LitElement implements Themed {
  static override styles = [tokens];
  theme = 'auto';
  partnerAccent = '';

  constructor() {
    super();
    new ThemeController(this);
  }

  protected override render() {
    return html`<div class="kit"></div>`;
  }
}
customElements.define('themed-thing', ThemedThing);

interface Look {
  readonly theme: string | undefined;
  readonly colour: (name: string) => Rgb;
  readonly style: (name: string) => string;
}

/** A themed element on a page that looks like `style`. */
async function prepareLook(style: string, properties: Partial<ThemedThing> = {}): Promise<Look> {
  const page = await fixture(html`<div style=${style}><div></div></div>`);
  const thing = Object.assign(document.createElement('themed-thing') as ThemedThing, properties);
  page.firstElementChild?.append(thing);
  await thing.updateComplete;
  return lookOf(thing);
}

function lookOf(thing: ThemedThing): Look {
  const kit = thing.renderRoot.querySelector<HTMLElement>('.kit');
  return {
    theme: kit?.dataset['theme'],
    style: (name) => kit?.style.getPropertyValue(`--_${name}`) ?? '',
    colour: (name) => {
      const colour = parseComputedColour(kit?.style.getPropertyValue(`--_${name}`) ?? '');
      if (!colour) throw new Error(`--_${name} is no colour`);
      return colour;
    },
  };
}

const DARK: Rgb = { r: 16 / 255, g: 24 / 255, b: 32 / 255 };
const DARK_PAGE = 'background: rgb(16 24 32)';
const accents = ['#0f766e', '#b0431e', '#12386b', '#e3a008', '#ffff00', '#ffffff', '#000000', '#7f7f7f'];

describe('theme: the background it really stands on', () => {
  it('is light on a white page and dark on a dark one, whatever lies between', async () => {
    expect((await prepareLook('background: white')).theme).to.equal('light');
    const dark = await prepareLook(DARK_PAGE);
    expect(dark.theme).to.equal('dark');
    expect(dark.colour('ground')).to.deep.equal(DARK);
  });

  it('looks through what lets most of the page through', async () => {
    const page = await fixture(
      html`<div style=${DARK_PAGE}><div style="background: rgb(255 255 255 / 10%)"></div></div>`,
    );
    const thing = document.createElement('themed-thing') as ThemedThing;
    page.firstElementChild?.append(thing);
    await thing.updateComplete;
    expect(lookOf(thing).theme).to.equal('dark');
  });

  it('sees the page through a shadow root', async () => {
    const page = await fixture<HTMLElement>(html`<div style=${DARK_PAGE}></div>`);
    const thing = document.createElement('themed-thing') as ThemedThing;
    page.attachShadow({ mode: 'open' }).append(thing);
    await thing.updateComplete;
    expect(lookOf(thing).theme).to.equal('dark');
  });

  it('does as the integrator says', async () => {
    expect((await prepareLook(DARK_PAGE, { theme: 'light' })).theme).to.equal('light');
    expect((await prepareLook('background: white', { theme: 'dark' })).theme).to.equal('dark');
  });

  it('follows a page that turned dark at the next drawing', async () => {
    const page = await fixture<HTMLElement>(html`<div style="background: white"></div>`);
    const thing = document.createElement('themed-thing') as ThemedThing;
    page.append(thing);
    await thing.updateComplete;
    page.style.background = 'rgb(16 24 32)';
    thing.requestUpdate();
    await thing.updateComplete;
    expect(lookOf(thing).theme).to.equal('dark');
  });

  it('follows a page with a switch of its own, also one that fades, without a drawing', async () => {
    const page = await fixture<HTMLElement>(html`<div style="background: white; color: black"><p></p></div>`);
    const thing = document.createElement('themed-thing') as ThemedThing;
    page.firstElementChild?.append(thing);
    await thing.updateComplete;
    page.style.transition = 'color 0.1s, background 0.2s';
    for (const [background, color, theme] of [
      ['rgb(16 24 32)', 'white', 'dark'],
      ['white', 'black', 'light'],
    ] as const) {
      Object.assign(page.style, { background, color });
      await until(`it is ${theme}`, () => lookOf(thing).theme === theme);
    }
    expect(lookOf(thing).colour('ground')).to.deep.equal(WHITE);
  });

  it('is dark where the text alone tells so: by the page’s scheme, or before a picture', async () => {
    for (const [style, theme] of [
      ['color: white', 'dark'],
      ['color: #888', 'light'],
      ['color: oklch(20% 0 0)', 'light'],
    ] as const) {
      expect((await prepareLook(style)).theme, style).to.equal(theme);
    }
    const { style } = document.documentElement;
    style.colorScheme = 'dark';
    try {
      expect((await prepareLook('')).theme).to.equal('dark');
    } finally {
      style.colorScheme = '';
    }
  });

  for (const [what, page, part, theme] of [
    ['a dark picture on a white page', 'background: white; color: black', 'color: white', 'dark'],
    ['a light picture on a dark page', `${DARK_PAGE}; color: white`, 'color: black', 'light'],
    ['a white box on a dark page that gives it no text colour', 'color: white', 'background: white', 'light'],
    ['a dark box on a white page that gives it no text colour', 'color: black', DARK_PAGE, 'dark'],
  ] as const) {
    it(`is ${theme} on ${what}`, async () => {
      const around = await fixture(html`<div style=${page}><div style=${part}></div></div>`);
      const thing = document.createElement('themed-thing') as ThemedThing;
      around.firstElementChild?.append(thing);
      await thing.updateComplete;
      expect(lookOf(thing).theme).to.equal(theme);
    });
  }

  // Media are emulated in Chromium only.
  (engine === 'chromium' ? it : it.skip)('follows the system where the page does', async () => {
    const { style } = document.documentElement;
    style.colorScheme = 'light dark';
    try {
      await emulateMedia({ 'prefers-color-scheme': 'light' });
      const thing = await fixture<ThemedThing>(html`<themed-thing></themed-thing>`);
      expect(lookOf(thing).theme).to.equal('light');
      await emulateMedia({ 'prefers-color-scheme': 'dark' });
      await until('it is dark', () => lookOf(thing).theme === 'dark');
    } finally {
      style.colorScheme = '';
    }
  });
});

describe('theme: any accent can be read', () => {
  for (const accent of accents) {
    it(`${accent}: text 4.5:1, controls 3:1, text on them 4.5:1, on white and on dark`, async () => {
      for (const [style, ground] of [
        ['background: white', WHITE],
        [DARK_PAGE, DARK],
      ] as const) {
        const { colour } = await prepareLook(`${style}; --alexis-accent: ${accent}`);
        expect(contrast(colour('accent-text'), ground)).to.be.at.least(4.5);
        expect(contrast(colour('accent'), ground)).to.be.at.least(3);
        expect(contrast(colour('on-accent'), colour('accent'))).to.be.at.least(4.5);
      }
    });
  }

  it('keeps one that reads already', async () => {
    const { colour } = await prepareLook('background: white; --alexis-accent: #12386b');
    expect(colour('accent')).to.deep.equal({ r: 0x12 / 255, g: 0x38 / 255, b: 0x6b / 255 });
  });

  it('understands every notation of CSS', async () => {
    const navy = { r: 0, g: 0, b: 128 / 255 };
    for (const accent of ['navy', 'rgb(0 0 128)', 'hsl(240 100% 25.1%)', 'color-mix(in srgb, blue 50.2%, black)']) {
      const { colour } = await prepareLook(`background: white; --alexis-accent: ${accent}`);
      expect(colour('accent'), accent).to.deep.equal(navy);
    }
    const { colour } = await prepareLook('background: white; --brand: navy; --alexis-accent: var(--brand)');
    expect(colour('accent')).to.deep.equal(navy);
  });

  it('takes the partner’s where the page sets none, the page’s where it does, and never fails', async () => {
    const red = { r: 0x99 / 255, g: 0, b: 0 };
    const partner = { partnerAccent: '#990000' };
    expect((await prepareLook('background: white', partner)).colour('accent')).to.deep.equal(red);
    const own = await prepareLook('background: white; --alexis-accent: #000080', partner);
    expect(own.colour('accent')).to.deep.equal({ r: 0, g: 0, b: 128 / 255 });
    for (const broken of ['nonsense', '#12', 'javascript:alert(1)']) {
      const { colour } = await prepareLook('background: white', { partnerAccent: broken });
      expect(contrast(colour('accent-text'), WHITE)).to.be.at.least(4.5);
    }
  });
});

describe('theme: a page of a middle tone', () => {
  it('has black or white for text, and nothing softer', async () => {
    for (const [ground, ink] of [
      ['#cc3333', 'rgb(255 255 255)'],
      ['#0f766e', 'rgb(255 255 255)'],
      ['#7a9a7a', 'rgb(0 0 0)'],
    ] as const) {
      const look = await prepareLook(`background: ${ground}`);
      expect(look.style('ink'), ground).to.equal(ink);
      expect(look.style('soft'), ground).to.equal('100%');
    }
  });

  it('is neither a usual light page nor a usual dark one', async () => {
    for (const ground of ['white', '#eee', 'rgb(16 24 32)', '#333']) {
      expect((await prepareLook(`background: ${ground}`)).style('ink'), ground).to.equal('');
    }
  });
});

it('leaves the element itself as the page made it', async () => {
  const page = await fixture(html`<div style=${DARK_PAGE}></div>`);
  const thing = document.createElement('themed-thing') as ThemedThing;
  page.append(thing);
  await thing.updateComplete;
  expect(thing.getAttributeNames()).to.deep.equal([]);
});
