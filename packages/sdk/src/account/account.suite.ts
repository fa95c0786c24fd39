import { session } from '../portal/reply-server.suite.ts';
import type { ManagedAccount } from './managed-account.model.ts';

/** An account for tests, with what matters there. */
export const anAccount = (id: string, more: Partial<ManagedAccount> = {}): ManagedAccount => ({
  id,
  displayName: id,
  identifier: `${id}@aozora.example`,
  role: 'inquiry-user',
  state: 'active',
  self: false,
  groups: [],
  createdAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...more,
});

/** A session of a person of one type. */
export const sessionOf = (role: string): typeof session => ({
  ...session,
  account: { ...session.account, roles: [role] },
});
