/** What the doctor has to say of one thing. */
export interface Finding {
  /** `wrong` keeps the site from being built or read as it should; `advice` is for its writer to weigh. */
  readonly state: 'right' | 'advice' | 'wrong';
  readonly what: string;
  /** How to mend it; empty where it is right. */
  readonly fix: string;
}

export function right(what: string): Finding {
  return { state: 'right', what, fix: '' };
}

export function advice(what: string, fix: string): Finding {
  return { state: 'advice', what, fix };
}

export function wrong(what: string, fix: string): Finding {
  return { state: 'wrong', what, fix };
}

const SIGNS = { right: '✓', advice: '·', wrong: '✗' } as const;

export function formatFinding({ state, what, fix }: Finding): string {
  return `${SIGNS[state]} ${[what, fix].filter((words) => words !== '').join(' ')}`;
}
