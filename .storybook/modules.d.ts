declare module 'virtual:custom-elements-manifest' {
  const manifest: import('../scripts/manifest/manifest.ts').Manifest;
  export default manifest;
}
