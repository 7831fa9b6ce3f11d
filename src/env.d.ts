interface ImportMetaEnv {
  /** `engineHash()` of src/share-images, given by src/integrations/broadside.ts. */
  readonly SHARE_ENGINE: string;
}
