import path from 'node:path';
import type { EntryImage } from '../domain/publication.ts';
import { isOlder } from '../domain/translation/age.ts';
import { joinCaseStudy, joinPage, joinPost } from '../domain/translation/join.ts';
import type { Joining } from '../domain/translation/keyed.ts';
import type { EntryCollection } from '../core/urls.ts';
import { type EntryFrontmatter, NOUNS, SCHEMAS } from './entry-frontmatter.ts';
import type { EntryFile, EntryReading, TranslationFile } from './entry.ts';
import { nearestName } from './nearest.ts';
import { reporter, TOP } from './report.ts';
import { gapFindings } from './translation-gaps.ts';
import { validate } from './validate.ts';

/** The readings with every translation joined to its original, as a whole entry of its own. */
export function joinTranslations(readings: readonly EntryReading[]): EntryReading[] {
  const originals = new Map(
    readings.filter(isOriginal).map((reading) => [keyOf(reading), reading] as const),
  );
  const slugs = Map.groupBy(originals.values(), ({ collection }) => collection);
  return readings.map((reading) => {
    if (reading.lacksOriginal) {
      const known = (slugs.get(reading.collection) ?? []).map(({ slug }) => slug);
      return withoutOriginal(reading, known);
    }
    if (!reading.isTranslation) return reading;
    const original = originals.get(keyOf(reading));
    if (original === undefined) return reading;
    if (isOf(reading, 'posts') && isOf(original, 'posts')) {
      return joined(reading, original, (one, own, joining) =>
        joinPost(one.frontmatter, own.frontmatter, own.body.cited, joining),
      );
    }
    if (isOf(reading, 'case-studies') && isOf(original, 'case-studies')) {
      return joined(reading, original, (one, own, joining) =>
        joinCaseStudy(one.frontmatter, own.frontmatter, own.body.cited, one.lang, joining),
      );
    }
    if (isOf(reading, 'pages') && isOf(original, 'pages')) {
      return joined(reading, original, (one, own, joining) =>
        joinPage(one.frontmatter, own.frontmatter, joining),
      );
    }
    return reading;
  });
}

type Join<C extends EntryCollection> = (
  original: EntryFile<C>,
  own: TranslationFile<C>,
  joining: Joining,
) => EntryFrontmatter[C];

/** Where the original or the translation has errors, those are enough to say. */
function joined<C extends EntryCollection>(
  reading: EntryReading<C>,
  original: EntryReading<C>,
  join: Join<C>,
): EntryReading<C> {
  const { translation, yaml } = reading;
  if (translation === undefined || yaml === undefined || original.entry === undefined) {
    return { ...reading, original };
  }
  const joining: Joining = { gaps: [], untranslated: new Set() };
  const value = join(original.entry, translation, joining);
  const { report, problems } = reporter(reading.file);
  for (const { place, finding } of gapFindings(joining.gaps, yaml, original)) {
    report(place, finding);
  }
  const noun = `a translation of ${NOUNS[reading.collection]}`;
  const frontmatter = validate(SCHEMAS[reading.collection], { ...yaml, value }, noun, report);
  return {
    ...reading,
    original,
    entry: frontmatter && {
      ...translation,
      frontmatter:
        translation.frontmatter.image?.src === undefined
          ? withOwnPath(frontmatter, path.dirname(original.path), path.dirname(reading.path))
          : frontmatter,
      translation: {
        from: original.lang,
        isOlder: isOlder(original.entry.frontmatter, translation.frontmatter),
        untranslated: [...joining.untranslated],
      },
    },
    problems: [...reading.problems, ...problems],
  };
}

/** The original's picture as it is called from the translation's folder. */
function withOwnPath<Frontmatter extends { readonly image?: EntryImage | undefined }>(
  frontmatter: Frontmatter,
  from: string,
  to: string,
): Frontmatter {
  const { image } = frontmatter;
  if (image === undefined || from === to) return frontmatter;
  const src = path.relative(to, path.join(from, image.src)).split(path.sep).join('/');
  return { ...frontmatter, image: { ...image, src: src.startsWith('.') ? src : `./${src}` } };
}

function withoutOriginal(reading: EntryReading, slugs: readonly string[]): EntryReading {
  const { collection, slug, lang, file } = reading;
  const { report, problems } = reporter(file);
  const nearest = nearestName(slug, slugs);
  report(TOP, {
    code: 'original-missing',
    what: `This is written as a translation, and there is no ${collection}/${slug} to translate.`,
    fix:
      nearest === undefined
        ? `Add the original, or write all that ${NOUNS[collection]} needs, if it is in “${lang}” alone.`
        : `Did you mean “${nearest}.${lang}”?`,
  });
  return { ...reading, problems: [...reading.problems, ...problems] };
}

function isOriginal({ isTranslation, lacksOriginal }: EntryReading): boolean {
  return !isTranslation && !lacksOriginal;
}

function isOf<C extends EntryCollection>(
  reading: EntryReading,
  collection: C,
): reading is EntryReading<C> {
  return reading.collection === collection;
}

function keyOf({ collection, slug }: EntryReading): string {
  return `${collection}/${slug}`;
}
