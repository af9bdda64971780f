import { expect } from '@open-wc/testing';
import { until } from '../../../../test/support/until.ts';
import { POLES, prepareMap } from './pole-map.fixture.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Counts the tiles asked for in a root. */
function countTiles(root: ShadowRoot): { readonly asked: number; stop(): void } {
  const seen = new Set<Node>();
  const note = (): void => root.querySelectorAll('img').forEach((image) => seen.add(image));
  const observer = new MutationObserver((records) =>
    records.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => node instanceof HTMLImageElement && seen.add(node)),
    ),
  );
  observer.observe(root, { childList: true, subtree: true });
  note();
  return {
    get asked() {
      return seen.size;
    },
    stop: () => observer.disconnect(),
  };
}

describe('pole map: tiles', () => {
  it('cover the sketch once they come, and are credited', async () => {
    const { root } = await prepareMap({ tilesUrl: `${PIXEL}#{z}/{x}/{y}` });
    await until('tiles are shown', () => root.querySelectorAll('.map-tile.is-loaded').length > 3);
    expect(root.querySelector('.map-credit')?.textContent).to.equal('© IGN – Géoplateforme');
    expect(root.querySelector('.map')?.classList.contains('has-tiles')).to.equal(true);
  });

  it('are given up after three that do not come: the sketch stays, nothing more is asked', async () => {
    const { root, button } = await prepareMap({ tilesUrl: 'data:image/png;base64,AAAA#{z}/{x}/{y}' });
    const tiles = countTiles(root);
    await until('the tiles are gone', () => root.querySelectorAll('img').length === 0);
    for (let i = 0; i < 3; i++) button('Agrandir la carte').click();
    expect(root.querySelectorAll('img')).to.have.length(0);
    expect(tiles.asked).to.be.at.most(3);
    tiles.stop();
    expect(root.querySelector('.map-credit')?.textContent).to.contain('GeoNames');
    expect(root.querySelector('.map')?.classList.contains('has-tiles')).to.equal(false);
  });

  it('are asked for one at a time until the first has come', async () => {
    const { root } = await prepareMap({ tilesUrl: 'data:image/png;base64,AAAA#{z}/{x}/{y}' });
    expect(root.querySelectorAll('img')).to.have.length(1);
  });
});

describe('pole map: hands', () => {
  const drag = (pane: HTMLElement, pointerType: string): void => {
    const { left, top } = pane.getBoundingClientRect();
    const fire = (type: string, x: number): boolean =>
      pane.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          pointerType,
          clientX: left + x,
          clientY: top + 200,
          button: 0,
          bubbles: true,
          composed: true,
        }),
      );
    // A pointer that the browser does not know cannot be captured.
    pane.setPointerCapture = () => undefined;
    fire('pointerdown', 100);
    fire('pointermove', 150);
    fire('pointermove', 200);
    fire('pointerup', 200);
  };

  it('drag it with the mouse', async () => {
    const { pane, button, at } = await prepareMap();
    const start = at(button('Maxéville, 3 km')).x;
    drag(pane, 'mouse');
    expect(at(button('Maxéville, 3 km')).x).to.be.closeTo(start + 100, 10);
  });

  it('leave one finger to the page, and say so', async () => {
    const { root, pane, button, at } = await prepareMap();
    const start = at(button('Maxéville, 3 km')).x;
    drag(pane, 'touch');
    expect(at(button('Maxéville, 3 km')).x).to.equal(start);
    expect(root.querySelector('.map-hint.is-shown')?.textContent).to.contain('Deux doigts');
  });

  it('leave the wheel to the page until Ctrl is held', async () => {
    const { root, pane, button, at } = await prepareMap();
    const wheel = (ctrlKey: boolean): boolean =>
      pane.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -100, ctrlKey, cancelable: true, bubbles: true, clientX: 300, clientY: 200 }),
      );
    const start = at(button('Saint-Mihiel'));
    expect(wheel(false), 'not prevented').to.equal(true);
    expect(at(button('Saint-Mihiel'))).to.deep.equal(start);
    expect(root.querySelector('.map-hint.is-shown')?.textContent).to.contain('molette');
    expect(wheel(true), 'prevented').to.equal(false);
    expect(at(button('Saint-Mihiel'))).not.to.deep.equal(start);
  });
});

describe('pole map: life', () => {
  it('fits when a hidden tab is shown', async () => {
    const { host, names, button, at } = await prepareMap({ hidden: true });
    expect(names()).to.deep.equal([]);
    host.hidden = false;
    await until('pins are there', () => names().length === POLES.length);
    expect(at(button('Dieuze, 42 km')).x).to.be.within(1, 700);
  });

  it('glides to a place outside of the view, and shows it with the pôles', async () => {
    const { map, names, button, at } = await prepareMap({ reducedMotion: false });
    await Promise.resolve(); // it has arrived: from now on it glides
    map.setPlace({ name: 'Paris', lat: 48.86, lon: 2.35 });
    await until('the view has arrived', () => names().length < POLES.length);
    const cluster = names()[0] ?? '';
    expect(at(button(cluster)).x).to.be.within(0, 700);
  });

  it('stays where the visitor moved it when its owner says the same again', async () => {
    const { map, grip, button, at } = await prepareMap();
    const place = { name: 'Nancy', lat: 48.692, lon: 6.184 };
    map.setPlace(place);
    map.select('dieuze');
    grip.focus();
    const start = at(button('Dieuze, 42 km'));
    while (at(button('Dieuze, 42 km')).x > -50)
      grip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const moved = at(button('Dieuze, 42 km'));
    map.setPoles(POLES.map((pole) => ({ ...pole })));
    map.setPlace({ ...place });
    map.select('dieuze');
    expect(at(button('Dieuze, 42 km'))).to.deep.equal(moved);
    expect(moved).not.to.deep.equal(start);
  });

  it('leaves nothing when destroyed', async () => {
    const listening: { signal?: AbortSignal | undefined }[] = [];
    const targets = [window, document, document.documentElement, document.body];
    const originals = targets.map((target) => target.addEventListener.bind(target));
    targets.forEach((target, i) => {
      target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
        listening.push({ signal: options?.signal });
        originals[i]?.(type, listener, options);
      };
    });
    try {
      const { map, root, container, pane } = await prepareMap({ tilesUrl: `${PIXEL}#{z}/{x}/{y}` });
      const sheets = root.adoptedStyleSheets.length;
      pane.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, pointerType: 'touch', bubbles: true }));
      pane.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1, pointerType: 'touch', bubbles: true }));
      map.destroy();
      map.destroy();
      expect(container.childNodes).to.have.length(0);
      expect(root.adoptedStyleSheets).to.have.length(sheets - 1);
      expect(listening).not.to.have.length(0);
      expect(listening.every(({ signal }) => signal?.aborted)).to.equal(true);
    } finally {
      for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
    }
  });

  it('shares its style sheet with a second map in the same root', async () => {
    const first = await prepareMap();
    const before = first.root.adoptedStyleSheets.length;
    const second = await prepareMap({ root: first.root });
    expect(first.root.adoptedStyleSheets).to.have.length(before);
    second.map.destroy();
    expect(first.root.adoptedStyleSheets).to.have.length(before);
  });
});

describe('pole map: host pages that patch', () => {
  it('works beside additions to Object.prototype and Array.prototype, without ResizeObserver', async () => {
    const { ResizeObserver } = window;
    const patched = [Object.prototype, Array.prototype] as unknown as Record<string, unknown>[];
    for (const prototype of patched) prototype['hostAddition'] = () => 'host';
    Reflect.deleteProperty(window, 'ResizeObserver');
    const { now } = Date;
    Date.now = () => new Date() as unknown as number;
    try {
      const { map, names, button, at } = await prepareMap({ tilesUrl: `${PIXEL}#{z}/{x}/{y}` });
      expect(names()).to.have.members(POLES.map(({ label }) => label));
      map.select('etain');
      expect(button('Étain, 70 km').getAttribute('aria-current')).to.equal('true');
      const start = at(button('Étain, 70 km'));
      button('Agrandir la carte').click();
      expect(at(button('Étain, 70 km'))).not.to.deep.equal(start);
      map.destroy();
    } finally {
      for (const prototype of patched) delete prototype['hostAddition'];
      window.ResizeObserver = ResizeObserver;
      Date.now = now;
    }
  });
});
