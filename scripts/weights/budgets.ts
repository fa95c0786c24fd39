/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What each adds to a page that has sign-in already, in Japanese. */
  'password request': 2_600,
  'password form': 8_000,
  'terms': 3_600,
  'session': 1_600,
  'navigation': 6_000,
  'notification settings': 5_000,
  'announcements': 6_600,
  'password change': 9_000,
  'faq': 7_300,
  'session expiry': 5_000,
  'video library': 11_000,
  'home': 3_600,
  'dialog that asks to sign in again': 1_400,
} as const;

export type Budget = keyof typeof budgets;
