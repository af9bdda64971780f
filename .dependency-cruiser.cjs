/**
 * The layers of docs/architecture.md, checked by `npm run deps`: what each layer must not import, and no circle
 * anywhere, imports of types included. Tests, fixtures and stories may look at whatever they need.
 */

/** The kit's layers, from the ground up. Each may import those before it. */
const LAYERS = ['modules', 'contract', 'domain', 'i18n', 'client', 'context', 'element', 'ui', 'widgets', 'embed'];

/** Folders whose own files their subfolders import. Of all others, it is the folder that imports its subfolders. */
const BASES = 'i18n|client';

const TEST = ['\\.(test|fixture|oracle|stories)\\.ts$'];

const upward = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `${layer}-stays-below`,
  comment: `src/${layer} must not import a layer above it.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: TEST },
  to: { path: `^src/(${LAYERS.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upward,
    {
      name: 'child-below-parent',
      comment:
        'A folder imports its subfolders, never the reverse: what both need has a folder of its own (state/, page/).',
      severity: 'error',
      from: { path: '^(src/.+)/[^/]+/[^/]+$', pathNot: [...TEST, `^src/(${BASES})/[^/]+/[^/]+$`] },
      to: { path: '^$1/[^/]+$' },
    },
    {
      name: 'entries-above-all',
      comment: 'src/index.ts and src/define.ts import the layers, never the reverse.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: TEST },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'feature-below-widget',
      comment: 'The same for a folder inside a feature: nothing imports the widget.',
      severity: 'error',
      from: { path: '^(src/widgets/[^/]+)/.+/', pathNot: TEST },
      to: { path: '^$1/[^/]+$' },
    },
    {
      name: 'base-below-children',
      comment: 'In these folders it is the subfolders that import the files beside them.',
      severity: 'error',
      from: { path: `^src/(${BASES})/[^/]+$`, pathNot: TEST },
      to: { path: '^src/$1/.+/' },
    },
    {
      name: 'client-says-nothing',
      comment: 'The network boundary has no words: failures are typed, the widgets say them.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: TEST },
      to: { path: '^src/i18n/' },
    },
    {
      name: 'kit-alone',
      comment: 'The kit never imports the server, the mock, the content or what only tests need.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^((server|api|api-mock|scripts|bench|demo|stories|test)/|content/.*\\.ts$)' },
    },
    {
      name: 'behind-the-api',
      comment: 'Server, mock and content use contract, domain, i18n, content and api; never what runs in a page.',
      severity: 'error',
      from: { path: '^(server|api|api-mock|content)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(client|context|element|ui|widgets|embed)/', pathNot: '^src/widgets/registry\\.ts$' },
    },
    {
      name: 'content-alone',
      comment: 'Content serves server and mock, and knows neither.',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: '^(server|api-mock)/' },
    },
    {
      name: 'api-shared',
      comment: 'Server, mock and content share api/, which knows none of them.',
      severity: 'error',
      from: { path: '^api/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|api-mock|content)/' },
    },
    {
      name: 'src-is-loaded',
      comment:
        'src/ holds what a page of a partner loads; what only server, content or the mock use does not belong there.',
      severity: 'error',
      from: { path: '^src/(index|define|embed/.*)\\.ts$', pathNot: TEST },
      // The build puts these two in the place of zod and of our custom check.
      to: {
        path: '^src/',
        pathNot: [...TEST, '^src/(index|define|embed/.*|contract/lean-.*|widgets/registry)\\.ts$'],
        reachable: false,
      },
    },
    {
      name: 'mail-transport-alone',
      comment: 'What knows the mail library is the transport; it says failures in our own words.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['\\.test\\.ts$', '^server/src/mail/transport\\.ts$'] },
      to: { path: 'node_modules/nodemailer' },
    },
    {
      name: 'mock-and-server-apart',
      comment: 'Either answers from the content by itself: the conformance suite compares them.',
      severity: 'error',
      from: { path: '^(server/src|api-mock)/', pathNot: ['\\.test\\.ts$', '^api-mock/conformance/'] },
      to: { path: '^(server|api-mock)/', pathNot: ['^$1', 'node_modules'] },
    },
    {
      name: 'map-alone',
      comment: 'The map could be a package of its own: words, base, pôles and place are its inputs.',
      severity: 'error',
      from: { path: '^src/widgets/pole-locator/map/', pathNot: TEST },
      to: { path: '^(src|content)/', pathNot: '^src/widgets/pole-locator/map/' },
    },
    {
      name: 'kit-dependencies',
      comment: 'What the published kit imports stands in its `dependencies`.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'found',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/consumers/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
    },
  },
};
