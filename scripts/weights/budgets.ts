/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_200,
  'password form': 9_850,
  'terms': 8_300,
  'session': 3_450,
  'navigation': 6_150,
  'notification settings': 7_900,
  'announcements': 10_900,
  'password change': 11_000,
  'faq': 11_550,
  'session expiry': 5_200,
  'video library': 15_550,
  'contract list': 14_650,
  'contract list, handed in by the host': 17_050,
  'environments': 12_250,
  'assignment': 13_750,
  'activation': 10_400,
  'resources': 10_150,
  'contract': 15_600,
  'contract details': 8_100,
  'contract products': 12_050,
  'group companies': 13_550,
  'quote request': 21_100,
  'site map': 5_300,
  'participants': 16_700,
  'invitations': 16_150,
  'joining': 18_700,
  'leaving': 9_250,
  'home': 5_900,
  'dialog that asks to sign in again': 2_200,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 145_000;

export type Budget = keyof typeof budgets;
