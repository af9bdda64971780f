/**
 * No circle between folders: a folder that needs another one is not needed by it. Which of a folder and its subfolder may
 * import the other is a rule of .dependency-cruiser.cjs (child-below-parent). Tests may look at whatever they need.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-folder-circle',
      comment: 'Two folders that need each other are one, or lack a third.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(src|server/src|api|content)(/|$)' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(test|fixture|oracle|stories)\\.ts$' },
  },
};
