import type { Words } from '../strings/words.ts';
import type { Action } from './action.ts';

/** What stands behind an action's label: “Petition · open until 30 November · by …”. */
export function actionLine(action: Action, words: Words): string {
  const { type, starts, expires, place, organiser } = action;
  const when =
    type === 'event' && starts
      ? words.t('action.on', { date: words.date(starts) })
      : expires && words.t('action.until', { date: words.date(expires) });
  const by = organiser && words.t('action.by', { organiser });
  return [words.t(`action.${type}`), when, place, by].filter(Boolean).join(' · ');
}
