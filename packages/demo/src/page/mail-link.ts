import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';

/**
 * Hands `take` the token of the link that led here, now or when another one is opened on the page. The token came in the
 * fragment, which no server sees, and does not stay in the address either. This entry of the tab's history keeps it,
 * beside what the form notes there, so that a reload or Back finds the form again, or that the password was set.
 */
export function takeToken(take: (token: string) => void): void {
  const look = (): void => {
    const token = linkTokenIn(location.hash) ?? history.state?.token;
    if (typeof token !== 'string') return;
    history.replaceState({ ...history.state, token }, '', location.pathname);
    take(token);
  };
  look();
  addEventListener('hashchange', look);
}
