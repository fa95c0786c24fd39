/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** Reading and writing DER and PEM, which is no ASN.1 library: about 1.5 kB. */
  'our own DER code': 1_550,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_400,
  'password form': 10_150,
  'terms': 9_000,
  'session': 4_000,
  'navigation': 7_050,
  'notification settings': 8_900,
  'announcements': 11_450,
  'password change': 11_900,
  'faq': 12_200,
  'session expiry': 5_750,
  'video library': 16_200,
  'contract list': 15_700,
  'contract list, handed in by the host': 18_500,
  'contract list, with its tools': 25_650,
  'environments': 14_200,
  'assignment': 15_650,
  'activation': 11_900,
  'resources': 10_750,
  'contract': 16_850,
  'contract details': 8_800,
  'contract products': 13_900,
  'group companies': 14_650,
  'quote request': 22_300,
  'site map': 5_800,
  'participants': 17_750,
  'invitations': 17_800,
  'joining': 20_000,
  'leaving': 10_050,
  'page before sign-in by certificate': 3_700,
  'sign-in by one-time password': 3_300,
  'sign-in help': 1_950,
  'account details': 21_650,
  'coupons': 11_650,
  'certificate wizard': 43_400,
  'list of applications': 25_350,
  'application': 30_900,
  'revocation': 24_300,
  'termination': 19_350,
  'home': 6_450,
  'dialog that asks to sign in again': 2_500,
} as const;

/** The one module with every element, preset and language, for pages that load from a CDN. The guide says it. */
export const wholeModule = 224_000;

export type Budget = keyof typeof budgets;
