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
  'password form': 10_150,
  'terms': 8_950,
  'session': 3_950,
  'navigation': 7_050,
  'notification settings': 8_900,
  'announcements': 11_400,
  'password change': 11_900,
  'faq': 12_200,
  'session expiry': 5_700,
  'video library': 16_150,
  'contract list': 15_650,
  'contract list, handed in by the host': 18_450,
  'contract list, with its tools': 25_600,
  'environments': 13_700,
  'assignment': 15_050,
  'activation': 11_300,
  'resources': 10_750,
  'contract': 16_400,
  'contract details': 8_750,
  'contract products': 13_300,
  'group companies': 14_300,
  'quote request': 22_300,
  'site map': 5_750,
  'participants': 17_450,
  'invitations': 17_050,
  'joining': 19_200,
  'leaving': 10_050,
  'page before sign-in by certificate': 3_650,
  'sign-in by one-time password': 3_150,
  'sign-in help': 1_900,
  'account details': 19_650,
  'coupons': 11_400,
  'certificate wizard': 38_200,
  'list of applications': 23_100,
  'application': 28_300,
  'revocation': 23_250,
  'termination': 18_150,
  'home': 6_400,
  'dialog that asks to sign in again': 2_450,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 212_000;

export type Budget = keyof typeof budgets;
