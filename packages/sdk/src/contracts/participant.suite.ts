import type { Participant } from './participant.model.ts';

/** A participant for tests, with what matters there. */
export const aParticipant = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  displayName: id,
  identifier: `${id}@example.jp`,
  role: 'member',
  notices: true,
  self: false,
  joinedAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...more,
});
