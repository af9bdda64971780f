import type { Preview } from '@storybook/web-components-vite';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { SCENARIOS, type ScenarioName } from '../api-mock/scenarios/scenarios.ts';

/** What the toolbar decides for every story; a story may set some of it for itself. */
export interface Globals {
  /** Slug of a partner, empty for none. */
  readonly partner: string;
  readonly page: 'white' | 'paper' | 'dark' | 'photo' | 'hostile';
  readonly language: Language;
  readonly scenario: ScenarioName;
  /** Factor on the size of text, as text. */
  readonly zoom: string;
}

export const initialGlobals: Globals = { partner: '', page: 'white', language: 'fr', scenario: 'normal', zoom: '1' };

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', de: 'Deutsch' };

interface Choice {
  readonly value: string;
  readonly title: string;
}

type Icon = 'user' | 'browser' | 'globe' | 'lightning' | 'zoom';

const menu = (title: string, icon: Icon, items: readonly Choice[]) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  partner: menu('Partenaire', 'user', [
    { value: '', title: 'Sans partenaire' },
    { value: 'alexis', title: 'Alexis' },
    { value: 'carep', title: 'Carep' },
    { value: 'cci-grand-nancy', title: 'CCI Grand Nancy' },
    { value: 'peel', title: 'Peel' },
  ]),
  page: menu('Page', 'browser', [
    { value: 'white', title: 'Page blanche' },
    { value: 'paper', title: 'Page teintée, à empattements' },
    { value: 'dark', title: 'Page sombre' },
    { value: 'photo', title: 'Sur une image' },
    { value: 'hostile', title: 'Feuille de style hostile' },
  ]),
  language: menu(
    'Langue',
    'globe',
    LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] })),
  ),
  scenario: menu(
    'API',
    'lightning',
    Object.entries(SCENARIOS).map(([value, { label }]) => ({ value, title: label })),
  ),
  zoom: menu('Texte', 'zoom', [
    { value: '1', title: '100 %' },
    { value: '1.5', title: '150 %' },
    { value: '2', title: '200 %' },
    { value: '4', title: '400 %' },
  ]),
};
