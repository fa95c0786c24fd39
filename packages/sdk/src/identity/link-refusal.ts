import type { PasswordLinkRefusal } from './password-link.rules.ts';

const refusals: readonly string[] = ['link-unknown', 'link-used', 'link-superseded', 'link-expired'];

/** Whether an error says that the link of a mail does not work any more. */
export const isLinkRefusal = (code: string): code is PasswordLinkRefusal => refusals.includes(code);
