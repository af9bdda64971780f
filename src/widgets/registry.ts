import type { WidgetName } from '../contract/common.ts';
import { typesetFrench } from '../i18n/typeset.ts';

/**
 * Each widget, described once. What is outside a widget's own folder follows from here: what the loader prefetches and
 * reserves, links that become widgets, pages of the server, the documentation, budgets, and the list of widgets itself.
 * The build gives the loader its part (`virtual:build-info`): texts are not in what a page loads.
 */
export interface WidgetDescription {
  /** Title of its own page. */
  readonly title: string;
  /** In a list of our services. */
  readonly linkText: string;
  /** One sentence about its page, for search engines and previews. */
  readonly summary: string;
  /** What the element does, for the integrator's documentation. */
  readonly purpose: string;
  /**
   * What the widget reads first, below the API's address: the loader asks for it while the code loads, so it must be what
   * the widget asks for (`registry.browser.test.ts`). `$` stands for `?partner=…`, where there is one.
   */
  readonly firstRead: string;
  /** Attributes of its own that a link to its page may carry. Those of {@link SHARED_LINK_ATTRIBUTES} come on top. */
  readonly linkAttributes: readonly string[];
  /** Those of its attributes that change the first read: then the loader leaves it to the widget. */
  readonly firstReadAttributes: readonly string[];
  /** Height that it takes once loaded, by the width of the page, as CSS. `test/e2e` measures that nothing moves. */
  readonly reservedHeight: string;
  /** The most that it costs a page as it is first seen, loader included (kB, Brotli). */
  readonly budget: number;
}

export const WIDGET_REGISTRY = {
  'pole-locator': {
    title: 'Trouver un pôle entrepreneurial',
    linkText: 'Trouver un pôle',
    summary: 'Les pôles entrepreneuriaux d’Alexis dans le Grand Est : adresses, horaires, services et contact.',
    purpose: 'Trouve le pôle entrepreneurial le plus proche : une liste complète, et une carte à côté.',
    firstRead: '/poles',
    linkAttributes: ['near', 'services', 'pole', 'view', 'no-map'],
    firstReadAttributes: [],
    reservedHeight: 'max(1200px,1640px - 90vw)',
    budget: 25.8,
  },
  'eligibility-quiz': {
    title: 'Trouvez votre prochaine étape',
    linkText: 'Ma prochaine étape',
    summary: 'Quelques questions courtes pour savoir par où commencer, avec qui, et pourquoi.',
    purpose:
      'Mène, en quelques questions, à la prochaine étape chez Alexis, au partenaire qui convient et au pôle le plus proche, chacun avec sa raison. Tout se décide dans le navigateur : aucune réponse ne quitte la page avant l’envoi d’un formulaire.',
    firstRead: '/quizzes/orientation$',
    linkAttributes: ['quiz'],
    firstReadAttributes: ['quiz'],
    reservedHeight: 'clamp(150px,320px - 18vw,270px)',
    budget: 19.5,
  },
  'workshop-calendar': {
    title: 'Ateliers et réunions d’information',
    linkText: 'Ateliers',
    summary: 'Les prochains ateliers et réunions d’information d’Alexis et de ses pôles, avec les places qui restent.',
    purpose:
      'Liste les prochains ateliers de tous les pôles, jour par jour ou mois par mois ; on filtre, on ouvre un atelier, on s’y inscrit sur place.',
    firstRead: '/workshops?limit=100',
    linkAttributes: ['view', 'pole', 'stage', 'format', 'from', 'limit', 'structured-data'],
    firstReadAttributes: ['from'],
    reservedHeight: '1200px',
    budget: 27.9,
  },
  'contest-countdown': {
    title: 'Concours Trajectoires',
    linkText: 'Concours',
    summary: 'Où en est le concours Trajectoires : étapes, dates, conditions et lauréats.',
    purpose:
      'Montre où en est le concours Trajectoires : ses phases, le temps qui reste jusqu’au prochain moment fixé, et ce qui ne l’est pas encore, en mots. Rien n’est jamais décompté vers une date que personne n’a fixée.',
    firstRead: '/contests/current',
    linkAttributes: ['contest', 'compact'],
    firstReadAttributes: ['contest'],
    reservedHeight: 'clamp(640px,1470px - 95vw,1200px)',
    budget: 26,
  },
} as const satisfies Readonly<Record<WidgetName, WidgetDescription>>;

/** Every widget's name and description. */
export const widgets = (): readonly (readonly [WidgetName, WidgetDescription])[] =>
  // Its keys are names of widgets, as its type says.
  Object.entries(WIDGET_REGISTRY) as unknown as readonly (readonly [WidgetName, WidgetDescription])[];

/** Attributes of every widget that a link may carry. */
export const SHARED_LINK_ATTRIBUTES = ['partner', 'lang', 'theme', 'heading-level', 'deep-link', 'now'] as const;

/**
 * The attributes that the address `/embed/{widget}?…` may carry, for links that become widgets and for the page itself.
 * A closed list: whoever may write a link into a page must not be able to give it a style, an event handler or another
 * source of data (`api`). A widget ignores those of the others.
 */
export const LINK_ATTRIBUTES: readonly string[] = [
  ...new Set([...SHARED_LINK_ATTRIBUTES, ...widgets().flatMap(([, { linkAttributes }]) => linkAttributes)]),
];

/** Texts that the server and the documentation show, with French typography. */
export const widgetTexts = (
  name: WidgetName,
): Pick<WidgetDescription, 'title' | 'linkText' | 'summary' | 'purpose'> => {
  const { title, linkText, summary, purpose } = WIDGET_REGISTRY[name];
  return typesetFrench({ title, linkText, summary, purpose });
};
