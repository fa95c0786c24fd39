/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What the list of contracts adds to signing in, on a page that has both. */
  'contract list, on the way to mado-signed-in': 8_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 3_050,
  'password form': 9_600,
  'terms': 7_750,
  'session': 3_150,
  'navigation': 5_900,
  'notification settings': 7_600,
  'announcements': 10_050,
  'password change': 10_900,
  'faq': 10_450,
  'session expiry': 5_100,
  'video library': 14_700,
  'contract list': 12_500,
  'contract list, handed in by the host': 15_200,
  'environments': 10_100,
  'assignment': 11_800,
  'activation': 9_500,
  'resources': 9_500,
  'contract': 13_400,
  'contract details': 7_400,
  'contract products': 11_000,
  'group companies': 11_300,
  'quote request': 17_200,
  'site map': 5_300,
  'participants': 13_700,
  'invitations': 12_800,
  'joining': 17_500,
  'leaving': 7_300,
  'home': 5_750,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
