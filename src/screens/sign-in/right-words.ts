import type { SignInError } from '#host/sign-in-error.ts';
import type { SignInKind } from '#host/sign-in-trouble.ts';
import { wordsFor, type SignInWords } from './sign-in-words.ts';

/** What more than the plan itself needs is asked for: making its lists, or sending reminders. */
export type RightJob = 'set-up' | 'reminders';

type Awaited = Extract<SignInKind, 'consent-missing' | 'approval-needed'>;

/** The words where a right was not given to somebody who has the plan before them. */
export const rightWords: Readonly<Record<RightJob, Readonly<Record<Awaited, SignInWords>>>> = {
  'set-up': {
    'consent-missing': {
      title: 'Set-up needs your permission',
      what: 'One Plan has not been allowed to make lists for you yet.',
      next: 'Try again, and choose Allow or Accept. If the window says that an administrator has to approve, ask your IT help desk.',
      asks: {
        of: 'it',
        what: 'I cannot set up One Plan, because it may not make lists for me. Please approve that for me: nobody but whoever sets it up needs it.',
      },
    },
    'approval-needed': {
      title: 'An administrator has to approve set-up',
      what: 'Your organisation lets only an administrator approve that One Plan makes lists for you.',
      next: 'Ask your IT help desk to approve it, and try again when they have.',
      asks: {
        of: 'it',
        what: 'I cannot set up One Plan, because an administrator has to approve that it makes lists for me. Please approve it for me: nobody but whoever sets it up needs it.',
      },
    },
  },
  reminders: {
    'consent-missing': {
      title: 'Reminders need your permission',
      what: 'One Plan has not been allowed to send them for you yet.',
      next: 'Send again, and choose Allow or Accept. If the window says that an administrator has to approve, ask your IT help desk.',
      asks: {
        of: 'it',
        what: 'I cannot send reminders from One Plan, because it may not send them for me. Please approve that for the plan admins.',
      },
    },
    'approval-needed': {
      title: 'An administrator has to approve reminders',
      what: 'Your organisation lets only an administrator approve that One Plan sends them for you.',
      next: 'Ask your IT help desk to approve it, and send again when they have.',
      asks: {
        of: 'it',
        what: 'I cannot send reminders from One Plan, because an administrator has to approve that first. Please approve it for the plan admins.',
      },
    },
  },
};

/** What is said of a right that was not given; any other failure of the sign-in says what it says everywhere. */
export function wordsForRight(error: Pick<SignInError, 'kind' | 'asked'>, job: RightJob): SignInWords {
  const { kind } = error;
  return kind === 'consent-missing' || kind === 'approval-needed' ? rightWords[job][kind] : wordsFor(error);
}
