declare module 'virtual:build-info' {
  export const build: import('./build-info.ts').BuildInfo;
}
