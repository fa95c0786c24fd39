/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_400,
  'password form': 10_100,
  'terms': 8_850,
  'session': 3_900,
  'navigation': 6_600,
  'notification settings': 8_800,
  'announcements': 11_350,
  'password change': 11_750,
  'faq': 12_050,
  'session expiry': 5_650,
  'video library': 16_100,
  'contract list': 15_550,
  'contract list, handed in by the host': 18_050,
  'contract list, with its tools': 25_250,
  'environments': 13_250,
  'assignment': 14_500,
  'activation': 11_100,
  'resources': 10_700,
  'contract': 16_200,
  'contract details': 8_650,
  'contract products': 12_900,
  'group companies': 14_200,
  'quote request': 22_050,
  'site map': 5_550,
  'participants': 17_350,
  'invitations': 17_000,
  'joining': 19_150,
  'leaving': 9_950,
  'home': 6_350,
  'dialog that asks to sign in again': 2_450,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 150_000;

export type Budget = keyof typeof budgets;
