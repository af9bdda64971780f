declare module 'virtual:custom-elements-manifest' {
  const manifest: import('../scripts/manifest/manifest.ts').Manifest;
  export default manifest;
}

declare module '*.mdx' {
  const page: import('react').ComponentType;
  export default page;
}
