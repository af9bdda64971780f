import type { StorybookConfig } from '@storybook/web-components-vite';
import { frenchGuides } from './french-guides.ts';
import { manifestModule } from './manifest-module.ts';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts', '../src/widgets/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  // Nothing here asks another host, neither while it is built nor when it is looked at.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  docs: { defaultName: 'Référence' },
  viteFinal: (config) => ({
    ...config,
    // Served under `/storybook/` by the server, at the root by the tests.
    base: './',
    plugins: [...(config.plugins ?? []), frenchGuides(), manifestModule()],
    build: { ...config.build, chunkSizeWarningLimit: 4_000 },
  }),
} satisfies StorybookConfig;
