import { quoted } from '../../scaffold/post.ts';
import type { Answers, Comments } from './answers.ts';
import { firstTexts } from './first-texts.ts';

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

/** A post that may stay as it is. */
export function firstPost(answers: Answers, author: string, today: string): string {
  const { title, description, text } = firstTexts(answers.language, answers.title);
  return `---
title: ${quoted(title)}
description: ${quoted(description)}
date: ${today}
authors: [${author}]
commentsId: posts/hello # permanent: never change it
---

${text}`;
}
