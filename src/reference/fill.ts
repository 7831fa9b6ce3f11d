import { componentTable } from '../body/component-table.ts';
import { authorSchema } from '../domain/author.ts';
import { caseStudySchema } from '../domain/case-study.ts';
import { pageSchema } from '../domain/page.ts';
import { postSchema } from '../domain/post.ts';
import { siteSchema } from '../domain/site.ts';
import { topicSchema } from '../domain/topic.ts';
import { schemaTable } from './schema-table.ts';

const TABLES: Readonly<Record<string, () => string>> = {
  site: () => schemaTable(siteSchema),
  post: () => schemaTable(postSchema),
  'case-study': () => schemaTable(caseStudySchema),
  page: () => schemaTable(pageSchema),
  author: () => schemaTable(authorSchema),
  topic: () => schemaTable(topicSchema),
  components: componentTable,
};

const PLACE = /(<!-- table: ([a-z-]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;

/**
 * A text with each `<!-- table: post -->` … `<!-- end -->` filled from the schemas, so that no table
 * in it can be stale. Throws a RangeError for a table that there is not.
 */
export function fillTables(text: string): string {
  return text.replace(PLACE, (_, open: string, name: string, close: string) => {
    const table = TABLES[name];
    if (table === undefined) throw new RangeError(`There is no table “${name}”.`);
    return `${open}\n${table()}\n${close}`;
  });
}
