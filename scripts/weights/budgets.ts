/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 2_800,
  'password form': 9_200,
  'terms': 6_300,
  'session': 2_950,
  'navigation': 5_700,
  'notification settings': 7_400,
  'announcements': 9_250,
  'password change': 10_400,
  'faq': 9_700,
  'session expiry': 4_200,
  'video library': 13_700,
  'home': 5_500,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
