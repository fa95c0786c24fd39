import '@madoguchi/elements/define/mado-password-form.js';
import { takeToken } from './mail-link.ts';

/** For the page that a mail's link opens: hands the token to the form, which without one asks for a new link. */
export function offerPasswordForm(): void {
  const form = document.querySelector('mado-password-form');
  const [heading, refusedHeading] = document.querySelectorAll('h1');
  /** The page's heading says at once whether the link can be used. */
  const head = (isRefused: boolean): void => {
    heading?.toggleAttribute('hidden', isRefused);
    refusedHeading?.toggleAttribute('hidden', !isRefused);
  };
  document.addEventListener('mado-password-link-refused', () => head(true));
  document.addEventListener('mado-password-requested', () => head(false));
  takeToken((token) => {
    if (form) form.token = token;
    head(false);
  });
}
