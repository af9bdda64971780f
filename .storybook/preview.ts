import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { mswLoader } from 'msw-storybook-addon/csf3';
import '../src/define.ts';
import { onHostPage } from './host-page.ts';
import { countRun, startMockApi } from './mock-api.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

// A property that an attribute sets is one thing, with one control.
setCustomElementsManifest({
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
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
  },
  decorators: [onHostPage],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: { title: 'Sur cette page' } },
    a11y: {
      test: 'error',
      // A widget is no page: landmarks are the page's own.
      config: { rules: [{ id: 'region', enabled: false }] },
    },
    options: {
      storySort: {
        order: [
          'Guides',
          ['Intégrer en cinq minutes', 'Personnaliser', 'Événements'],
          'Widgets',
          ['Trouver un pôle', 'Ateliers', 'Quiz', 'Concours'],
          'Project',
        ],
      },
    },
  },
} satisfies Preview;
