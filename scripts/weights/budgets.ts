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
  'password form': 9_650,
  'terms': 8_200,
  'session': 3_300,
  'navigation': 5_950,
  'notification settings': 7_850,
  'announcements': 10_450,
  'password change': 10_900,
  'faq': 11_050,
  'session expiry': 5_150,
  'video library': 15_050,
  'contract list': 14_050,
  'contract list, handed in by the host': 16_350,
  'environments': 11_750,
  'assignment': 13_350,
  'activation': 10_200,
  'resources': 9_550,
  'contract': 15_200,
  'contract details': 8_000,
  'contract products': 12_050,
  'group companies': 12_500,
  'quote request': 20_200,
  'site map': 5_300,
  'participants': 14_800,
  'invitations': 14_700,
  'joining': 18_400,
  'leaving': 9_200,
  'home': 5_800,
  'dialog that asks to sign in again': 2_200,
} as const;

export type Budget = keyof typeof budgets;
