import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type KitSite, openKitSite } from './kit-site.ts';

/** Longest way from the page to a seat, as the widgets are made for a phone. */
const MOST_TAPS = 13;
const MOST_TYPED = 3;

/** The locator of the page has buttons of the same names. */
const WIDGETS = ['alexis-eligibility-quiz', 'alexis-workshop-calendar'];

let site: KitSite;
before(async () => {
  site = await openKitSite();
});
after(() => site.close());

/** A visitor of a page by touch, who counts. */
class Visitor {
  readonly #page: Page;
  taps = 0;
  typed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What can be pressed in one of these widgets, with this text at the beginning of its name, once it is there. */
  async #find(text: string): Promise<ElementHandle<Element>> {
    const found = await this.#page.waitForFunction(findPressable, { timeout: 20_000 }, text, WIDGETS);
    const element = found.asElement();
    assert.ok(element, text);
    return element as ElementHandle<Element>; // What the function returns.
  }

  async tap(text: string): Promise<void> {
    const element = await this.#find(text);
    await element.evaluate(standStill);
    await element.tap();
    this.taps += 1;
  }

  async type(id: string, text: string): Promise<void> {
    const field = await this.#page.waitForSelector(`>>> #${id}`);
    await field?.type(text);
    this.typed += 1;
  }

  async reads(text: string): Promise<void> {
    await this.#page.waitForFunction(holdsText, { timeout: 20_000 }, text);
  }
}

/** Runs in the page: what loads above may still move it. */
async function standStill(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  let last = -1;
  for (let still = 0; still < 10;) {
    await new Promise(requestAnimationFrame);
    const { top } = element.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
  }
}

/** Runs in the page. */
function findPressable(text: string, widgets: readonly string[]): Element | undefined {
  const all: Element[] = [];
  const walk = (root: ParentNode): void =>
    root.querySelectorAll('*').forEach((element) => {
      all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    });
  document.querySelectorAll(widgets.join()).forEach(({ shadowRoot }) => shadowRoot && walk(shadowRoot));
  return all.find(
    (element) =>
      element.matches('button, a, label, [role="option"]') &&
      element.checkVisibility() &&
      (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').startsWith(text),
  );
}

/** Runs in the page. */
function holdsText(text: string): boolean {
  const holds = (root: ParentNode): boolean =>
    (root.textContent ?? '').includes(text) ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && holds(shadowRoot));
  return holds(document);
}

describe('from “où en suis-je ?” to a seat, by touch', () => {
  for (const [name, path, widget] of [
    ['in the quiz’s own result, where the page has no calendar', '/embed/eligibility-quiz', 'alexis-eligibility-quiz'],
    ['in the page’s calendar', '/demo/alexis/', 'alexis-workshop-calendar'],
  ] as const) {
    it(`${name}: at most ${MOST_TAPS} taps and ${MOST_TYPED} typed fields, without leaving the page`, async () => {
      const { page, errors, close } = await site.visit(path, { width: 360, height: 740 });
      await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
      const visitor = new Visitor(page);
      await page.evaluate(() => document.querySelector('alexis-eligibility-quiz')?.scrollIntoView());
      await visitor.tap('Commencer');
      await visitor.tap('J’ai une idée');
      await visitor.tap('Continuer');
      await visitor.type('place', 'dieuze');
      await visitor.tap('Dieuze');
      await visitor.tap('Continuer');
      await visitor.tap('En licenciement économique');
      await visitor.tap('Continuer');
      await visitor.tap('M’informer');
      await visitor.tap('Voir mon résultat');
      await visitor.tap('S’inscrire à la réunion');
      await visitor.reads('Prénom et nom');
      await visitor.type('registration-name', 'Zoé Martin');
      await visitor.type('registration-email', 'zoe.martin@example.org');
      const commune = await page.$eval('>>> #registration-commune', (field) => (field as HTMLInputElement).value);
      assert.equal(commune, 'Dieuze');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), widget);
      await visitor.tap('J’accepte');
      await visitor.tap('Confirmer mon inscription');
      await visitor.reads('Votre place est réservée.');
      assert.ok(visitor.taps <= MOST_TAPS, `${visitor.taps} taps`);
      assert.ok(visitor.typed <= MOST_TYPED, `${visitor.typed} fields`);
      assert.equal(new URL(page.url()).pathname, path);
      // Nobody types this fast: such a form is refused, and sends itself again.
      assert.deepEqual(
        errors.filter((error) => !error.includes('422')),
        [],
      );
      await close();
    });
  }
});
