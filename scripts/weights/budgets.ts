/** Bytes after brotli. A budget is a promise to host sites: raise one only with a reason in docs/decisions. */
export const budgets = {
  /** Everything a page loads until `<mado-login>` in `<mado-portal>` can be typed into: one language, one preset. */
  'sign-in, until it is interactive': 16_000,
  /** The same and all that comes until `mado-signed-in`. */
  'sign-in, until mado-signed-in': 26_000,
  /** What each adds to a page that has sign-in already, in Japanese. */
  'password request': 2_600,
  'password form': 8_300,
  'terms': 3_600,
  'session': 1_800,
  'navigation': 4_200,
  'notification settings': 3_200,
  'announcements': 6_600,
  'password change': 9_000,
  'faq': 7_300,
  'session expiry': 3_500,
  'video library': 11_000,
  'home': 2_400,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
