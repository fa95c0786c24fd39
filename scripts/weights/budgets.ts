/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 2_850,
  'password form': 9_200,
  'terms': 7_600,
  'session': 3_000,
  'navigation': 5_800,
  'notification settings': 7_500,
  'announcements': 10_050,
  'password change': 10_500,
  'faq': 10_450,
  'session expiry': 3_800,
  'video library': 14_700,
  'home': 5_600,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
