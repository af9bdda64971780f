import { expect } from '@open-wc/testing';
import { down, good, held, html as webPage, problem, truncated, type Answer } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { press } from '../../../test/support/browser.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { refuseFeatures } from '../../../test/support/features.ts';
import { until } from '../../../test/support/until.ts';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { Origin } from '../../domain/geo/origin.ts';
import { prepareCalendar, EVERY_STATUS } from './workshop-calendar.fixture.ts';

const idsOf = (elements: readonly HTMLElement[]) => elements.map((element) => element.dataset['id']);

const original = Object.getOwnPropertyDescriptor(Date.prototype, 'getTimezoneOffset');
/** The device's zone, as minutes east; Paris in winter unless a test says otherwise. */
const setDeviceOffset = (minutes: number): void => {
  Date.prototype.getTimezoneOffset = () => -minutes;
};
beforeEach(() => setDeviceOffset(60));
after(() => {
  if (original) Object.defineProperty(Date.prototype, 'getTimezoneOffset', original);
});

const afternoon = (id: string, day: number) =>
  aWorkshop({
    id,
    title: id,
    sessions: [aSession(`2026-12-${day}T14:00:00+01:00`, `2026-12-${day}T16:00:00+01:00`)],
  });
const many = (count: number) => Array.from({ length: count }, (_, i) => afternoon(`w${i}`, 10 + (i % 15)));

describe('the agenda', () => {
  it('stands day by day, one workshop once, the next session first', async () => {
    const { shown, all, text } = await prepareCalendar();
    await shown('.entry');
    expect(idsOf(all('.entry'))).to.deep.equal([
      'past',
      'few-left',
      'cancelled',
      'full-waiting',
      'full',
      'moved',
      'closed',
      'places-left',
      'hybrid',
      'not-yet',
    ]);
    expect(text('.day')).to.match(/^Aujourd’hui, lundi 23 novembre LUN|^Aujourd’hui, lundi 23 novembre lun 23 nov/i);
    expect(text('[data-id="closed"] .what')).to.equal(
      '9 h 00 – 12 h 30 Parcours en trois séances Dieuze · sur place · gratuit · séance 3 sur 3',
    );
  });

  it('each status has its words and its mark', async () => {
    const { shown, text, find } = await prepareCalendar();
    await shown('.entry');
    const marks = new Set<string>();
    const said: Record<string, string> = {
      'places-left': '12 places S’inscrire',
      'few-left': 'plus que 2 places S’inscrire',
      'full-waiting': 'complet, liste d’attente ouverte Rejoindre la liste d’attente',
      full: 'complet',
      'not-yet': 'inscriptions à venir',
      closed: 'inscriptions closes',
      cancelled: 'annulé',
      moved: 'date déplacée 12 places S’inscrire',
      past: 'terminé',
    };
    for (const [id, words] of Object.entries(said)) {
      expect(text(`[data-id="${id}"] .do`), id).to.equal(words);
      const { content, borderRadius, borderStyle, backgroundColor, blockSize, borderInlineEndWidth } = getComputedStyle(
        find(`[data-id="${id}"] .state`),
        '::before',
      );
      marks.add(
        [
          content,
          borderRadius,
          borderStyle,
          backgroundColor !== 'rgba(0, 0, 0, 0)',
          blockSize,
          borderInlineEndWidth,
        ].join(),
      );
    }
    // Over and closed share a dash: neither can be acted on, and their words differ.
    expect(marks.size).to.equal(Object.keys(said).length - 1);
  });

  it('shows more on demand, page by page of the API', async () => {
    const twelve = (prefix: string) =>
      Array.from({ length: 12 }, (_, i) => aWorkshop({ id: `${prefix}-${i}`, title: `${prefix} ${i}` }));
    const answer: Answer = (request) =>
      good(
        twelve(request.url.includes('cursor=two') ? 'second' : 'first'),
        request.url.includes('cursor=two') ? {} : { next: 'two' },
      )(request);
    const { shown, all, button, text } = await prepareCalendar({ answers: { '/workshops': answer } });
    await shown('.entry');
    expect(text('.summary')).to.equal('Plus de 10 ateliers à venir');
    expect(all('.entry').length).to.equal(10);
    button('Afficher la suite').click();
    await until('the second page is shown', () => all('.entry').length === 20);
    button('Afficher la suite').click();
    await until('all are shown', () => all('.entry').length === 24);
    expect(text('.summary')).to.equal('24 ateliers à venir');
    expect(all('.more').length).to.equal(0);
  });

  it('what is added is said, and the focus goes to the first of it', async () => {
    const { shown, all, button, root, text } = await prepareCalendar({ workshops: many(23) });
    await shown('.entry');
    const told = () => text('.kit > .visually-hidden[aria-live]');
    button('Afficher la suite').focus();
    await press('Enter');
    await until('more are told', () => told() === '10 ateliers de plus, 20 affichés.');
    expect(root.activeElement).to.equal(all('.entry-title')[10]);
    // The last ones take the button away, and what had the focus with it.
    button('Afficher la suite').focus();
    await press('Enter');
    await until('the last are told', () => told() === '3 ateliers de plus, 23 affichés.');
    expect(root.activeElement).to.equal(all('.entry-title')[20]);
  });

  it('who has gone elsewhere while more came is left there', async () => {
    const slow = held(good([afternoon('late', 30)]));
    const { shown, all, button, root } = await prepareCalendar({
      answers: {
        '/workshops': (request) =>
          request.url.includes('cursor=two') ? slow.answer(request) : good(many(10), { next: 'two' })(request),
      },
    });
    await shown('.entry');
    button('Afficher la suite').click();
    button('Mois').focus();
    slow.release();
    await until('more are shown', () => all('.entry').length === 11);
    expect(root.activeElement?.textContent?.trim()).to.equal('Mois');
  });

  it('the number is that of what one can still go to', async () => {
    const { shown, text } = await prepareCalendar();
    await shown('.entry');
    // Of ten, one is cancelled and one ended this morning.
    expect(text('.summary')).to.equal('8 ateliers à venir');
    const gone = EVERY_STATUS.filter(({ id }) => id === 'cancelled' || id === 'past');
    const other = await prepareCalendar({ workshops: gone });
    await other.shown('.entry');
    expect(other.text('.summary')).to.equal('Aucun atelier à venir');
    expect(idsOf(other.all('.entry'))).to.deep.equal(['past', 'cancelled']);
  });

  it('a limit is a limit', async () => {
    const { shown, all } = await prepareCalendar({ attributes: { limit: '3' }, width: 1000 });
    await shown('.entry');
    expect(all('.entry').length).to.equal(3);
    expect(all('.more').length).to.equal(0);
  });
});

describe('accessibility', () => {
  const states: Record<string, Parameters<typeof prepareCalendar>[0] & { show: string }> = {
    list: { show: '.entry' },
    empty: { workshops: [], show: '.notice' },
    failed: { answers: { '/workshops': down }, show: '[role="alert"]' },
  };
  for (const [name, { show, ...options }] of Object.entries(states))
    for (const theme of ['light', 'dark'])
      it(`axe finds nothing in: ${name}, ${theme}, 320 px`, async () => {
        const calendar = await prepareCalendar({ ...options, width: 320, attributes: { theme } });
        calendar.provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
        await calendar.shown(show);
        await expectNoAxeViolations(calendar.element);
        expect(calendar.element.scrollWidth).to.be.at.most(320);
      });

  it('axe finds nothing in the filters and the feed', async () => {
    const { shown, button, element } = await prepareCalendar({ width: 320 });
    await shown('.entry');
    button('Filtrer les ateliers').click();
    await shown('#filter-text');
    await expectNoAxeViolations(element);
    button('Suivre ces ateliers dans votre agenda').click();
    await shown('.feed');
    await expectNoAxeViolations(element);
  });

  it('opening moves the focus to the title, and back to the entry', async () => {
    const { shown, button, root, element } = await prepareCalendar();
    await shown('.entry');
    button(/^Tester avec le CAPE, mercredi 25 novembre/).click();
    await until('the title has the focus', () => root.activeElement?.className === 'detail-title');
    await expectNoAxeViolations(element);
    button('Tous les ateliers').click();
    await until('the entry has the focus again', () => root.activeElement?.closest('.entry, .filter'));
    expect(root.activeElement?.closest<HTMLElement>('.entry')?.dataset['id']).to.equal('few-left');
  });

  it('the way back is said each time', async () => {
    const { shown, button, text } = await prepareCalendar();
    const news = () => text('.kit > .visually-hidden[aria-live]');
    await shown('.entry');
    for (const turn of ['first', 'second']) {
      button(/^Tester avec le CAPE/).click();
      await shown('.detail-title');
      expect(news(), turn).to.equal('');
      button('Tous les ateliers').click();
      await until('it is said', () => news() === 'Retour à la liste des ateliers.');
    }
  });
});

describe('filters', () => {
  const filtered = async () => {
    const calendar = await prepareCalendar();
    await calendar.shown('.entry');
    calendar.button('Filtrer les ateliers').click();
    await calendar.shown('#filter-text');
    return calendar;
  };
  const choose = (select: HTMLElement, value: string) => {
    (select as HTMLSelectElement).value = value;
    select.dispatchEvent(new Event('change'));
  };

  it('offer what there is, and narrow the list; together they can be taken back', async () => {
    const { find, all, text, button } = await filtered();
    choose(find('#filter-poles'), 'etain');
    await until('one is left', () => all('.entry').length === 1);
    expect(text('.summary')).to.equal('1 atelier à venir');
    expect(text('.badge')).to.equal('1');
    button('Retirer les filtres').click();
    await until('all are back', () => all('.entry').length === 10);
  });

  it('text, format, language and places left', async () => {
    const { find, all } = await filtered();
    const text = find<HTMLInputElement>('#filter-text');
    text.value = 'cape';
    text.dispatchEvent(new Event('change'));
    await until('by text', () => idsOf(all('.entry')).join() === 'few-left');
    text.value = '';
    text.dispatchEvent(new Event('change'));
    choose(find('#filter-languages'), 'en');
    await until('by language', () => idsOf(all('.entry')).join() === 'not-yet');
    choose(find('#filter-languages'), '');
    choose(find('#filter-formats'), 'online');
    await until('by format, hybrid included', () => idsOf(all('.entry')).join() === 'hybrid,not-yet');
    choose(find('#filter-formats'), '');
    find('.check input').click();
    await until('by places', () => idsOf(all('.entry')).join() === 'few-left,moved,places-left,hybrid');
  });

  it('nothing found is said, with the way back', async () => {
    const { find, text, button, shown } = await filtered();
    const field = find<HTMLInputElement>('#filter-text');
    field.value = 'astronaute';
    field.dispatchEvent(new Event('change'));
    await until('it says so', () => text('.notice') === 'Aucun atelier ne correspond à ces filtres.');
    button('Retirer les filtres').click();
    await shown('.entry');
  });

  it('what is typed is looked for without Enter, and an emptied field shows all again', async () => {
    const { find, all, text } = await filtered();
    const before = all('.entry').length;
    const field = find<HTMLInputElement>('#filter-text');
    field.value = 'astronaute';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('it says so', () => text('.notice') === 'Aucun atelier ne correspond à ces filtres.');
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('all are back', () => all('.entry').length === before);
  });

  it('a pôle or a step chosen in another widget filters, and no longer when it is given up', async () => {
    const { shown, all, updateVisit } = await prepareCalendar();
    await shown('.entry');
    updateVisit({ pole: 'etain' });
    await until('the pôle filters', () => idsOf(all('.entry')).join() === 'full-waiting');
    updateVisit({ pole: null, stage: 'test' });
    await until('the step filters', () => idsOf(all('.entry')).join() === 'few-left');
    updateVisit({ stage: null });
    await until('all are back', () => all('.entry').length === 10);
  });

  const saintMihiel = { slug: 'saint-mihiel', name: 'Pôle entrepreneurial de Saint-Mihiel' };
  for (const view of ['list', 'month'])
    it(`${view}: a pôle without workshops is called by its name, and says that it has none`, async () => {
      const { api, shown, text, find, button, all } = await prepareCalendar({
        attributes: { pole: 'saint-mihiel', view },
        answers: { '/poles': good([saintMihiel]) },
      });
      await until(
        'it says so',
        () => text('.notice, .empty p') === 'Pôle entrepreneurial de Saint-Mihiel : aucun atelier annoncé.',
      );
      button('Filtrer les ateliers 1').click();
      await shown('#filter-poles');
      const select = find<HTMLSelectElement>('#filter-poles');
      expect(select.selectedOptions[0]?.textContent).to.equal('Pôle entrepreneurial de Saint-Mihiel');
      expect(api.count('/poles')).to.equal(1);
      button('Retirer les filtres').click();
      await until('all are back', () => all('.entry, .strip').length > 5);
    });

  it('the pôles are asked for only where no workshop tells the name', async () => {
    const { api, shown } = await prepareCalendar({ attributes: { pole: 'dieuze' } });
    await shown('.entry');
    expect(api.count('/poles')).to.equal(0);
  });

  it('asked for by the page, they see every workshop, also where their code is here before any', async () => {
    const first = held(good(many(10), { next: 'two' }));
    const { all, text } = await prepareCalendar({
      attributes: { pole: 'etain' },
      answers: {
        '/workshops': (request) =>
          request.url.includes('cursor=two') ? good(EVERY_STATUS)(request) : first.answer(request),
      },
    });
    first.release();
    await until('the one of the next page is shown', () => idsOf(all('.entry')).join() === 'full-waiting');
    expect(text('.summary')).to.equal('1 atelier à venir');
  });

  it('a pôle whose name cannot be had filters all the same', async () => {
    const { api, text } = await prepareCalendar({ attributes: { pole: 'nowhere' }, answers: { '/poles': down } });
    await until('it says so', () => text('.notice') === 'Aucun atelier ne correspond à ces filtres.');
    await until('the pôles were asked for', () => api.count('/poles') > 0);
    expect(text('.notice')).to.equal('Aucun atelier ne correspond à ces filtres.');
  });

  it('a commune chosen elsewhere sorts by nearness, and by date again when asked', async () => {
    const { shown, all, button, text, updateVisit } = await prepareCalendar();
    await shown('.entry');
    const place = { ...aWorkshop().pole!.place, name: 'Spincourt', lat: 49.33, lon: 5.66 };
    updateVisit({ origin: Origin.ofCommune(place) });
    await shown('.place-title');
    expect(all('.place-title').map((title) => title.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Étain à 13 km',
      'Dieuze à 96 km',
      'En ligne',
    ]);
    expect(text('.summary')).to.contain('Les plus proches de Spincourt, à vol d’oiseau.');
    button('Par date').click();
    await until('days again', () => all('.place-title').length === 0);
  });

  it('the nearest are those of all workshops, and what follows is added below', async () => {
    const { pole } = aWorkshop();
    const on = (id: string, day: number, part: Parameters<typeof aWorkshop>[0] = {}) =>
      aWorkshop({
        id,
        sessions: [aSession(`2026-12-${day}T14:00:00+01:00`, `2026-12-${day}T16:00:00+01:00`)],
        ...part,
      });
    const morhange = {
      ...pole!,
      slug: 'morhange',
      place: { ...pole!.place, name: 'Morhange', lat: 48.924, lon: 6.643 },
    };
    const etain = EVERY_STATUS.find(({ id }) => id === 'full-waiting')!.pole!;
    const first = Array.from({ length: 12 }, (_, i) => on(`etain-${i}`, 10 + i, { pole: etain }));
    const second = [on('morhange', 23, { pole: morhange }), on('dieuze', 24)];
    const { updateVisit, shown, all, button } = await prepareCalendar({
      answers: {
        '/workshops': (request) =>
          (request.url.includes('cursor=two') ? good(second) : good(first, { next: 'two' }))(request),
      },
    });
    await shown('.entry');
    const { place } = pole!;
    updateVisit({ origin: Origin.ofCommune(place) });
    await until('the nearest stand first', () => idsOf(all('.entry')).slice(0, 2).join() === 'dieuze,morhange');
    expect(all('.place-title').map((title) => title.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Dieuze à moins de 1 km',
      'Morhange à 14 km',
      'Étain à 91 km',
    ]);
    const before = idsOf(all('.entry'));
    expect(before.length).to.equal(10);
    button('Afficher la suite').click();
    await until('all are shown', () => all('.entry').length === 14);
    expect(idsOf(all('.entry')).slice(0, 10)).to.deep.equal(before);
  });
});

describe('attributes', () => {
  it('pole, stage and format filter from the first moment', async () => {
    const { shown, all } = await prepareCalendar({
      attributes: { pole: 'dieuze', stage: 'formation', format: 'online' },
    });
    await shown('.entry');
    expect(idsOf(all('.entry'))).to.deep.equal(['hybrid']);
  });

  it('a bad one is told once and left out', async () => {
    const said = collectWarnings();
    const { shown, all } = await prepareCalendar({
      attributes: { view: 'grid', stage: 'dream', format: 'by-post', from: 'soon', limit: 'few' },
    });
    await shown('.entry');
    expect(all('.entry').length).to.equal(10);
    for (const name of ['view', 'stage', 'format', 'from', 'limit'])
      expect(said.filter((line) => line.includes(`"${name}"`)).length, name).to.equal(1);
  });

  it('from asks the API for a later start', async () => {
    const { api, shown } = await prepareCalendar({ attributes: { from: '2026-12-01' } });
    await shown('.entry');
    expect(api.requests[0]?.url).to.contain('from=2026-12-01');
  });

  it('structured data stands in the page once, and only where it is asked for', async () => {
    const scripts = () => document.head.querySelectorAll('script[type="application/ld+json"]');
    const { shown } = await prepareCalendar();
    await shown('.entry');
    expect(scripts().length).to.equal(0);
    await prepareCalendar({ attributes: { 'structured-data': '' } });
    await prepareCalendar({ attributes: { 'structured-data': '' } });
    await until('it is there', () => scripts().length === 1);
    const graph = (JSON.parse(scripts()[0]?.textContent ?? '') as { '@graph': { '@type': string }[] })['@graph'];
    expect(graph.length).to.equal(EVERY_STATUS.length);
    scripts().forEach((script) => script.remove());
  });

  it('structured data leaves the page with the calendar, and is the next calendar’s', async () => {
    const scripts = () => document.head.querySelectorAll('script[type="application/ld+json"]');
    const first = await prepareCalendar({ attributes: { 'structured-data': '' } });
    await until('it is there', () => scripts().length === 1);
    first.element.remove();
    expect(scripts().length).to.equal(0);
    first.provider.append(first.element);
    await until('it is there again', () => scripts().length === 1);
    const second = await prepareCalendar({ attributes: { 'structured-data': '' } });
    await second.shown('.entry');
    first.element.remove();
    await until('the other one describes', () => scripts().length === 1);
    second.element.remove();
    expect(scripts().length).to.equal(0);
  });
});

describe('the address', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('holds view, filters and the opened workshop, and Back returns', async () => {
    const { shown, button, all } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.entry');
    button(/^Tester avec le CAPE/).click();
    await shown('.detail-title');
    await until('the address follows', () => location.hash === '#alexis-workshops=open.few-left');
    history.back();
    await until('the list is back', () => all('.entry').length === 10);
    expect(location.hash).to.equal('');
  });

  it('Back from a form leads to where it was opened: the opened workshop, or the list', async () => {
    const { shown, find, all, text } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.entry');
    find('[data-id="few-left"] .entry-title').click();
    (await shown('.actions .primary')).click();
    await shown('form');
    expect(text('.actions .quiet')).to.equal('Retour à l’atelier');
    history.back();
    await until('the workshop is back', () => all('.detail-title').length && !all('form').length);
    history.forward();
    await shown('form');
    find('.actions .quiet').click();
    await until('so leads the button', () => all('.detail-title').length && !all('form').length);
    find('.back').click();
    await shown('.entry');
    find('[data-id="few-left"] .do .button').click();
    await shown('form');
    expect(text('.actions .quiet')).to.equal('Retour à la liste');
    history.back();
    await until('the list is back', () => all('.entry').length === 10);
    find('[data-id="few-left"] .do .button').click();
    await shown('form');
    find('.actions .quiet').click();
    await until('so leads the button', () => all('.entry').length === 10);
  });

  it('Back leads to the entry it was opened from, also beyond the first ones shown', async () => {
    const { shown, all, button, root } = await prepareCalendar({
      workshops: many(23),
      attributes: { 'deep-link': '', view: 'list' },
    });
    await shown('.entry');
    button('Afficher la suite').click();
    await until('more are shown', () => all('.entry').length === 20);
    const opened = all('.entry')[14]?.dataset['id'];
    all('.entry-title')[14]?.click();
    await shown('.detail-title');
    await until('the address follows', () => location.hash !== '');
    history.back();
    await until('it has the focus', () => root.activeElement?.closest<HTMLElement>('.entry')?.dataset['id'] === opened);
    expect(all('.entry').length).to.equal(20);
  });

  it('a link to a form opens the workshop: one reads before one registers', async () => {
    history.replaceState(null, '', '#alexis-workshops=open.few-left~form.list');
    const { shown, all } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.detail-title');
    expect(all('form').length).to.equal(0);
  });

  it('opens what a link asks for, also beyond the first answer', async () => {
    history.replaceState(null, '', '#contact&alexis-workshops=open.far');
    const far = aWorkshop({ id: 'far', title: 'Bien plus tard' });
    const { shown, text } = await prepareCalendar({
      attributes: { 'deep-link': '' },
      answers: { '/workshops/far': good(far) },
    });
    await shown('.detail-title');
    expect(text('.detail-title')).to.equal('Bien plus tard');
  });

  it('opens what a link asks for, also where the list comes later', async () => {
    const far = aWorkshop({ id: 'far-away', title: 'Plus tard' });
    const late = held(good(EVERY_STATUS));
    location.hash = '#alexis-workshops=open.far-away';
    const { api, shown, text } = await prepareCalendar({
      attributes: { 'deep-link': '' },
      answers: { '/workshops': late.answer, '/workshops/far-away': good(far) },
    });
    await until('the list was asked for', () => api.count('/workshops') === 1);
    late.release();
    await shown('.detail-title');
    expect(text('.detail-title')).to.equal('Plus tard');
  });

  it('is obeyed as before by an element that was moved in the page', async () => {
    const { element, shown, button, all } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.entry');
    button(/^Tester avec le CAPE/).click();
    await shown('.detail-title');
    element.parentElement?.append(element);
    history.back();
    await until('the list is back', () => all('.entry').length === 10);
  });

  it('says when a link names a workshop that is not there any more', async () => {
    history.replaceState(null, '', '#alexis-workshops=open.unknown');
    const { shown, text } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.entry');
    await until('it says so', () => text('.notice').startsWith('L’atelier demandé par ce lien n’existe pas'));
  });

  it('view, filters and months are no further step back; an opened workshop is one', async () => {
    history.replaceState(null, '', '#before');
    history.pushState(null, '', '#page');
    const { shown, button, find, text } = await prepareCalendar({ attributes: { 'deep-link': '' } });
    await shown('.entry');
    button('Mois').click();
    await shown('[role="grid"]');
    button('Mois suivant').click();
    button('Filtrer les ateliers').click();
    const pole = (await shown('#filter-poles')) as HTMLSelectElement;
    pole.value = 'dieuze';
    pole.dispatchEvent(new Event('change'));
    await until('the address follows', () => location.hash.includes('view.month~month.2026-12~pole.dieuze'));
    find('.strip').click();
    await shown('.detail-title');
    button('Tous les ateliers').click();
    await shown('[role="grid"]');
    find('.strip').click();
    await shown('.detail-title');
    history.back();
    await shown('[role="grid"]');
    expect(text('.month-title')).to.equal('Décembre 2026');
    history.back();
    await until('the address is that of the first step', () => !location.hash.includes('open.'));
    history.back();
    await until('the page is left', () => location.hash === '#before');
  });

  it('is left alone without deep-link', async () => {
    const { shown, button } = await prepareCalendar();
    await shown('.entry');
    button('Mois').click();
    await shown('[role="grid"]');
    expect(location.hash).to.equal('');
  });
});

describe('events', () => {
  it('the page hears which workshop was opened, and nothing else', async () => {
    const heard: unknown[] = [];
    const { shown, provider, button } = await prepareCalendar();
    provider.addEventListener('alexis-workshop-open', ({ detail }) => heard.push(detail));
    await shown('.entry');
    button(/^Tester avec le CAPE/).click();
    expect(heard).to.deep.equal([{ workshop: 'few-left' }]);
  });
});

describe('failure', () => {
  const cases: Record<string, [Answer, RegExp]> = {
    'nobody answers': [down, /Le service ne répond pas/],
    'a web page comes back': [webPage(), /n’est pas lisible/],
    'half an answer comes back': [truncated([aWorkshop()]), /n’est pas lisible/],
    'the server is busy': [problem(503, 'busy'), /momentanément indisponible/],
  };
  for (const [what, [answer, words]] of Object.entries(cases))
    it(`${what}: it says so, keeps the page’s link and tries again`, async () => {
      const { api, shown, button, element, all } = await prepareCalendar({ answers: { '/workshops': answer } });
      expect((await shown('[role="alert"]')).textContent).to.match(words);
      expect(element.querySelector('a')?.offsetHeight).to.be.above(0);
      api.answer('/workshops', good(EVERY_STATUS));
      button('Réessayer').click();
      await until('the list is there', () => all('.entry').length === 10);
      expect(element.querySelector('a')?.offsetHeight).to.equal(0);
    });

  it('of further pages is told where nothing moves, and tried again', async () => {
    let second = down;
    const { shown, all, button, text, find } = await prepareCalendar({
      answers: {
        '/workshops': (request) =>
          (request.url.includes('cursor=two') ? second : good(many(10), { next: 'two' }))(request),
      },
    });
    await shown('.entry');
    const places = () => [...all('.entry'), find('.more')].map((one) => one.getBoundingClientRect().top);
    const before = places();
    button('Afficher la suite').click();
    await shown('.note');
    expect(text('.note [role="alert"]')).to.contain('n’a pas pu être chargée');
    expect(places()).to.deep.equal(before);
    const { bottom, top } = find('.note').getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'it is in sight').to.equal(true);
    second = good([afternoon('late', 30)]);
    button('Réessayer').click();
    await until('they are there', () => all('.entry').length === 11);
    expect(all('.note').length).to.equal(0);
  });

  const parts: Record<string, [control: string | RegExp, comes: string]> = {
    'the month': ['Mois', '.month'],
    'the filters': ['Filtrer les ateliers', '#filter-text'],
    'an opened workshop': [/^Tester avec le CAPE/, '.detail-title'],
  };
  for (const [what, [control, comes]] of Object.entries(parts))
    it(`of ${what} is told, leaves the list, and is tried again by a button of its own`, async () => {
      collectWarnings();
      const { shown, all, button, text } = await prepareCalendar();
      await shown('.entry');
      const mend = refuseFeatures();
      button(control).click();
      await shown('.note');
      expect(text('.note [role="alert"]')).to.contain('n’a pas pu être chargée');
      expect(all('.entry').length).to.equal(10);
      expect(text('.switch [aria-pressed="true"]'), 'what stands there').to.equal('Liste');
      mend();
      // Within a moment of its failure a part is not asked for again.
      await until('it is there', () => {
        all('.note button').forEach((one) => one.click());
        return all(comes).length === 1;
      });
      await until('nothing is said any more', () => all('.note').length === 0);
    });

  it('of a page that the month needs is told, and tried again', async () => {
    let second = down;
    const { shown, button, find, root } = await prepareCalendar({
      answers: {
        '/workshops': (request) => {
          if (request.url.includes('to=')) return good([])(request);
          return (request.url.includes('cursor=two') ? second : good(EVERY_STATUS, { next: 'two' }))(request);
        },
      },
    });
    await shown('.entry');
    button('Mois').click();
    await shown('.month');
    find('.month-head .icon-only:last-of-type').click();
    await shown('.note');
    second = good([afternoon('later', 28)]);
    button('Réessayer').click();
    await shown('.strip[data-id="later"]');
    await until('nothing is said any more', () => !root.querySelector('.note'));
  });

  it('of the form is told in its place, and tried again by the button below', async () => {
    collectWarnings();
    const { shown, all, button, text, root } = await prepareCalendar();
    await shown('.entry');
    button(/^Tester avec le CAPE/).click();
    await shown('.detail-title');
    const mend = refuseFeatures();
    const act = button('S’inscrire');
    act.focus();
    act.click();
    await shown('.detail .failed');
    expect(root.activeElement, 'the workshop stands while its form is fetched').to.equal(act);
    expect(text('.detail .failed p')).to.contain('n’a pas pu être chargé');
    mend();
    await until('the form is there', () => {
      all('.detail .actions button').forEach((one) => one.click());
      return all('form').length === 1;
    });
    expect(all('.failed').length).to.equal(0);
  });

  it('while nothing has come, the shape of the list stands', async () => {
    const slow = held(good(EVERY_STATUS));
    const { shown, all } = await prepareCalendar({ answers: { '/workshops': slow.answer } });
    await shown('.ghost');
    slow.release();
    await shown('.entry');
    expect(all('.ghost').length).to.equal(0);
  });

  it('an unreadable workshop is left out and counted', async () => {
    const { shown, all, text } = await prepareCalendar({
      answers: { '/workshops': good([...EVERY_STATUS, { id: 'broken' }]) },
    });
    await shown('.entry');
    await until('it is said', () => text('.notice') === 'Un atelier n’a pas pu être lu et manque ici.');
    expect(all('.entry').length).to.equal(10);
  });
});

describe('localisation', () => {
  const expected = {
    fr: ['14 h 00 – 16 h 00', 'plus que 2 places', 'S’inscrire'],
    en: ['2:00 pm – 4:00 pm', 'only 2 places left', 'Register'],
    de: ['14:00 Uhr – 16:00 Uhr', 'nur noch 2 Plätze', 'Anmelden'],
  };
  for (const [lang, [time, status, action]] of Object.entries(expected))
    it(`${lang}: times, status and action`, async () => {
      const { shown, text } = await prepareCalendar({ lang });
      await shown('.entry');
      expect(text('[data-id="few-left"] .time')).to.equal(time);
      expect(text('[data-id="few-left"] .do')).to.equal(`${status} ${action}`);
    });
});

describe('clocks', () => {
  const twoWeekends = [
    aWorkshop({ id: 'winter', sessions: [aSession('2027-03-26T10:00:00+01:00', '2027-03-26T12:00:00+01:00')] }),
    aWorkshop({ id: 'summer', sessions: [aSession('2027-03-29T10:00:00+02:00', '2027-03-29T12:00:00+02:00')] }),
    aWorkshop({ id: 'doubled', sessions: [aSession('2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00')] }),
  ];

  it('Paris wall time stays over both weekends on which the clocks change', async () => {
    const { shown, text } = await prepareCalendar({
      workshops: twoWeekends,
      attributes: { now: '2026-10-20T09:00:00+02:00' },
    });
    await shown('.entry');
    expect(text('[data-id="winter"] .time')).to.equal('10 h 00 – 12 h 00');
    expect(text('[data-id="summer"] .time')).to.equal('10 h 00 – 12 h 00');
    expect(text('[data-id="doubled"] .time')).to.equal('2 h 30 – 2 h 30');
  });

  for (const [where, offset, said] of [
    ['west of Paris', -180, '10 h 00 – 12 h 00 chez vous'],
    ['east of Paris', 660, 'jeudi 26 novembre, 0 h 00 – 2 h 00 chez vous'],
  ] as const)
    it(`${where}, the visitor’s own time stands beside it`, async () => {
      setDeviceOffset(offset);
      const { shown, text } = await prepareCalendar();
      await shown('.entry');
      expect(text('[data-id="few-left"] .what')).to.contain(`14 h 00 – 16 h 00 heure de Paris`);
      expect(text('[data-id="few-left"] .what')).to.contain(said);
    });

  it('in Paris nothing is added', async () => {
    const { shown, text } = await prepareCalendar();
    await shown('.entry');
    expect(text('[data-id="few-left"] .what')).not.to.contain('chez vous');
  });
});
