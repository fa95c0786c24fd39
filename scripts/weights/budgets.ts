/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_300,
  'password form': 10_000,
  'terms': 8_400,
  'session': 3_600,
  'navigation': 6_250,
  'notification settings': 8_100,
  'announcements': 10_950,
  'password change': 11_300,
  'faq': 11_750,
  'session expiry': 5_300,
  'video library': 15_700,
  'contract list': 14_850,
  'contract list, handed in by the host': 17_300,
  'environments': 12_550,
  'assignment': 14_100,
  'activation': 10_650,
  'resources': 10_350,
  'contract': 15_800,
  'contract details': 8_300,
  'contract products': 12_400,
  'group companies': 13_750,
  'quote request': 21_300,
  'site map': 5_300,
  'participants': 16_950,
  'invitations': 16_450,
  'joining': 19_000,
  'leaving': 9_500,
  'home': 6_000,
  'dialog that asks to sign in again': 2_200,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 145_000;

export type Budget = keyof typeof budgets;
