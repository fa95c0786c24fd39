/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_350,
  'password form': 10_000,
  'terms': 8_500,
  'session': 3_650,
  'navigation': 6_300,
  'notification settings': 8_450,
  'announcements': 11_050,
  'password change': 11_350,
  'faq': 11_850,
  'session expiry': 5_400,
  'video library': 15_800,
  'contract list': 15_250,
  'contract list, handed in by the host': 17_750,
  'contract list, with its tools': 25_000,
  'environments': 12_800,
  'assignment': 14_300,
  'activation': 10_750,
  'resources': 10_450,
  'contract': 15_900,
  'contract details': 8_350,
  'contract products': 12_450,
  'group companies': 13_850,
  'quote request': 21_550,
  'site map': 5_300,
  'participants': 17_050,
  'invitations': 16_650,
  'joining': 19_150,
  'leaving': 9_700,
  'home': 6_150,
  'dialog that asks to sign in again': 2_450,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 150_000;

export type Budget = keyof typeof budgets;
