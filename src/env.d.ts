/** What plain `tsc` knows of a component; `astro check` reads the component itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

interface ImportMetaEnv {
  /** `engineHash()` of src/share-images, given by src/integrations/broadside.ts. */
  readonly SHARE_ENGINE: string;
  /** Whether pages carry the policy: in a build. */
  readonly POLICY: boolean;
  /** The files of src/integrations/scripts.ts. */
  readonly SCRIPTS: Readonly<Record<'site' | 'leave' | 'search', string>>;
}
