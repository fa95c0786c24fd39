import type { FieldError } from '../portal/errors.ts';
import { hour, minute } from '../portal/time.ts';
import { oneTimePassword } from './one-time-password.rules.ts';

/** 秘密の質問: what can be chosen of (MYP-06). Their words stand in the catalogues. */
export const secretQuestions: readonly string[] = ['pet', 'school', 'dish', 'place', 'book'];

/**
 * How long each step of a recovery works (MYP-06, ours): the code as long as any one-time password, choosing a question and
 * the link one hour each, setting the password ten minutes after identity was shown; and how many answers may be tried.
 */
export const recoveryLife: {
  readonly code: number;
  readonly question: number;
  readonly link: number;
  readonly grant: number;
  readonly tries: number;
} = { code: oneTimePassword.life, question: hour, link: hour, grant: 10 * minute, tries: oneTimePassword.tries };

/** The most characters of an answer. */
export const longestAnswer: number = 100;

/** An answer as it is compared: width, case and spaces do not count. */
export function normaliseAnswer(raw: string): string {
  const once = raw.normalize('NFKC').toLowerCase().normalize('NFKC');
  return once.replaceAll(/\s/gu, '');
}

/** What is wrong with a question and an answer before they are sent. */
export function checkSecretAnswer(question: string, answer: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!secretQuestions.includes(question)) errors.push({ field: 'question', code: 'required' });
  const { length } = [...normaliseAnswer(answer)];
  if (length === 0) errors.push({ field: 'answer', code: 'required' });
  else if (length > longestAnswer) errors.push({ field: 'answer', code: 'length', params: { max: longestAnswer } });
  return errors;
}
