import type { AuthorityNames } from '@madoguchi/server/test-authority.js';

/** The demo's vendor issues certificates that nobody trusts who does not install its root. */
export const authorityNames: AuthorityNames = {
  organization: 'かなめセキュリティ株式会社',
  root: 'Kaname Security Demo Root CA',
  server: 'Kaname Security Demo Server CA',
  login: 'Kaname Security Demo for Member CA',
};
