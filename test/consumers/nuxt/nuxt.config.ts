export default {
  srcDir: '.',
  telemetry: false,
  compatibilityDate: '2025-07-15',
  vue: { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('alexis-') } },
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }] } },
};
