/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What each adds, until it is first seen, to a page on which somebody has signed in; in Japanese. */
  'password request': 2_800,
  'password form': 9_200,
  'terms': 7_500,
  'session': 2_950,
  'navigation': 5_700,
  'notification settings': 7_500,
  'announcements': 9_950,
  'password change': 10_400,
  'faq': 10_400,
  'session expiry': 4_600,
  'video library': 14_500,
  'home': 5_500,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
