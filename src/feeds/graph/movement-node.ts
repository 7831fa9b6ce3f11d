import type { Event, Organization, Place } from 'schema-dts';
import { machineDate } from '../../core/dates.ts';
import { withHash } from '../../domain/hashtag.ts';
import type { CaseStudyView } from '../../library/case-study.ts';

type Movement = (Event | Organization) & { readonly '@id': string };

/** What a case study is about: people who organise for years, or something that took place. */
export function movementNode(entry: CaseStudyView): Movement {
  const { study, hashtag, title, canonical } = entry;
  const places = study.places.map(({ name, country }): Place => ({
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressCountry: country },
  }));
  const common = {
    '@id': `${canonical}#movement`,
    name: hashtag,
    alternateName: [title, ...study.aliases.map(({ tag }) => withHash(tag))],
    description: entry.description,
  };
  const [start, end] = [machineDate(study.started), study.ended && machineDate(study.ended)];
  if (study.kind === 'movement') {
    return {
      '@type': 'Organization',
      ...common,
      foundingDate: start,
      ...(end && { dissolutionDate: end }),
      location: places,
    };
  }
  return {
    '@type': 'Event',
    ...common,
    startDate: start,
    ...(end && { endDate: end }),
    location: places,
  };
}
