import { quoted } from '../../scaffold/post.ts';
import type { Answers, Comments } from './answers.ts';

/** site.yaml of a new site: the one file that makes it its writer's. */
export function firstSiteFile(answers: Answers): string {
  const { title, description, origin, language, comments, editBase } = answers;
  return `# Everything about the site that is not in a text. The README lists every key.
title: ${quoted(title)}
description: ${quoted(description)}
url: ${origin}
language: ${language}
${editBase === undefined ? '# editBase: https://github.com/owner/name/edit/main/content' : `editBase: ${editBase}`}
# ink: '#5e2a92' # the colour of the site
# licence: { name: CC BY-SA 4.0, url: https://creativecommons.org/licenses/by-sa/4.0/ }
${commentsOf(comments)}`;
}

function commentsOf(comments: Comments): string {
  if (comments === 'later') return '# comments: src/comments/README.md says how to set them up.\n';
  if (comments === 'off') return `comments: { default: 'off' }\n`;
  const { repository, repositoryId, category, categoryId } = comments;
  return `comments:
  repository: ${repository}
  repositoryId: ${repositoryId}
  category: ${quoted(category)}
  categoryId: ${categoryId}
`;
}

/** A post that is true of every site made with Broadside, so that it may stay as it is. */
export function firstPost(answers: Answers, author: string, today: string): string {
  return `---
title: ${quoted(`Hello from ${answers.title}`)}
description: What this site keeps, and how to read it without being watched.
date: ${today}
authors: [${author}]
commentsId: posts/hello # permanent: never change it
---

This site begins today. In posts we write down what happened while we still remember it. In case
studies we keep the record of whole movements: what they asked for, what was tried, and what came of it.

## How to read along

No page here asks another server for anything until you ask for it. To hear of new texts without an
account anywhere, take one of our [feeds](/feeds/) into a feed reader.
`;
}
