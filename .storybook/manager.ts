import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Kit Alexis',
    brandUrl: './',
    brandTarget: '_self',
    colorSecondary: '#0a5c63',
  }),
  // Below: tables of controls need width, and so do the widgets.
  layout: { panelPosition: 'bottom' },
});
