import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import manifest from 'virtual:custom-elements-manifest';
import { mswLoader } from 'msw-storybook-addon/csf3';
import '../src/define.ts';
import ReferencePage from '../stories/docs/reference.mdx';
import { fittingControls } from './controls.ts';
import { onHostPage } from './host-page.ts';
import { tellEvents } from './events-panel.ts';
import { expectListed } from '../stories/support/requests.ts';
import { countRun, startMockApi } from './mock-api.ts';
import { shownCode } from './shown-code.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

// Milliseconds that play functions wait for a condition; a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 15_000 });

// As the tables show it: a property that an attribute sets is one thing, with one control.
setCustomElementsManifest({
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      // The slot without name has none to be listed by.
      slots: declaration.slots?.map((slot) => ({ ...slot, name: slot.name || '(par défaut)' })),
      members: declaration.members?.filter(({ attribute, static: isStatic }) => !attribute && !isStatic),
    })),
  })),
});

export default {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  loaders: [mswLoader(startMockApi)],
  beforeEach: async ({ id }) => {
    countRun(id);
    history.replaceState(history.state, '', location.href.split('#')[0]);
    // What an earlier story kept for its visitor would stand in for what this one cannot read.
    await caches.delete('alexis-kit');
    return tellEvents();
  },
  // Whatever a story does, it asks for nothing that the page on privacy does not list.
  afterEach: ({ canvasElement }) => expectListed(canvasElement),
  decorators: [onHostPage],
  argTypesEnhancers: [fittingControls],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    docs: {
      source: { transform: shownCode },
      page: ReferencePage,
      toc: { title: 'Sur cette page', headingSelector: 'h2, h3' },
    },
    a11y: {
      test: 'error',
      // A widget is no page: landmarks are the page's own.
      config: { rules: [{ id: 'region', enabled: false }] },
    },
    // Read by Storybook without running anything: no variable may stand in it.
    options: {
      storySort: {
        order: [
          'Guides',
          ['Bienvenue', 'Intégrer en cinq minutes', 'Personnaliser', 'Événements', 'Accessibilité', 'Confidentialité'],
          'Widgets',
          [
            'Trouver un pôle',
            ['Référence', '*', 'États', 'Sur d’autres pages'],
            'Quiz',
            ['Référence', '*', 'États', 'Sur d’autres pages'],
            'Ateliers',
            ['Référence', '*', 'États', 'Sur d’autres pages'],
            'Concours',
            ['Référence', '*', 'États', 'Sur d’autres pages'],
            'Ensemble',
            'Vie privée',
          ],
          'Project',
        ],
      },
    },
  },
} satisfies Preview;
