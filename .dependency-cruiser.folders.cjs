/** No circle between folders: a folder that needs another one is not needed by it. Tests may look at whatever they need. */
module.exports = {
  forbidden: [
    {
      name: 'no-folder-circle',
      comment: 'Two folders that need each other are one, or lack a third.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(server/src|api|content)(/|$)' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  },
};
