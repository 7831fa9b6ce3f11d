import { satteri } from '@astrojs/markdown-satteri';
import type { MdxOptions } from '@astrojs/mdx';
import { fileURLToPath } from 'node:url';
import type { Root, RootContent } from 'hast';
import type { HastPluginEntry } from 'satteri';
import type { BodyStrings } from '../strings/body.ts';
import type { Addressing } from '../core/urls.ts';
import { quotesOf } from './quotes.ts';
import { withSigns } from './reading/as-written.ts';
import { FEATURES, readSyntax } from './syntax.ts';
import { transformBody, type TransformOptions } from './transform.ts';

/** What the trusted lane must know of a file before it reads it. */
export interface TrustedFile {
  readonly lang: string;
  readonly strings: BodyStrings;
  readonly where: Addressing;
  readonly files?: TransformOptions['files'];
}

/**
 * Options of `@astrojs/mdx` for the texts that site.yaml trusts: read and transformed as all others
 * are, so that the same words give the same HTML, with imports and expressions besides.
 */
export function trustedMdx(about: (path: string) => TrustedFile): Partial<MdxOptions> {
  return {
    extendMarkdownConfig: false,
    syntaxHighlight: false,
    processor: withLineEnds(
      satteri({
        features: FEATURES,
        hastPlugins: [bodyPlugin((path) => transformOptions(about(path)))],
      }),
    ),
  };
}

function withLineEnds(processor: ReturnType<typeof satteri>): ReturnType<typeof satteri> {
  return {
    ...processor,
    createMdxRenderer: async (...options) => {
      const renderer = await processor.createMdxRenderer?.(...options);
      if (renderer === undefined) throw new TypeError('Satteri does not render MDX any more.');
      const { process } = renderer;
      return {
        ...renderer,
        process: (text, ...about) => process(readSyntax(text, 'mdx').text, ...about),
      };
    },
  };
}

function transformOptions({ lang, strings, where, files }: TrustedFile): TransformOptions {
  return { lang, quotes: quotesOf(lang), strings, where, files };
}

function bodyPlugin(options: (path: string) => TransformOptions): HastPluginEntry {
  return {
    name: 'body',
    before(root, context) {
      const path = context.fileURL === undefined ? '' : fileURLToPath(context.fileURL);
      context.replaceNode(root, transformBody(plain(root), options(path)));
    },
  };
}

/** Satteri hands out the root's children as stand-ins whose fields a spread would lose. */
function plain(root: Readonly<Root>): Root {
  return { type: 'root', children: root.children.map((node) => withSigns(plainNode(node))) };
}

function plainNode(node: RootContent): RootContent {
  switch (node.type) {
    case 'element': {
      const { type, tagName, properties, children } = node;
      return { type, tagName, properties, children };
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { type, name, attributes, children, data } = node;
      return { type, name, attributes, children, ...(data && { data }) };
    }
    case 'doctype':
      return { type: node.type };
    default: {
      const { type, value } = node;
      return { type, value };
    }
  }
}
