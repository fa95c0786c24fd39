import type { SupportLevel } from '../contracts/support-contract.model.ts';

/** What decides whether a way to ask is for somebody. */
export interface LevelledChannel {
  readonly level?: SupportLevel | undefined;
}

/**
 * The ways to ask for somebody with maintenance contracts in force of these levels: those for everybody, and those for one of
 * the levels (SUP-13). Who has no contract in force gets the window of normal contracts (ours).
 */
export function channelsFor<Channel extends LevelledChannel>(
  channels: readonly Channel[],
  levels: readonly SupportLevel[],
): readonly Channel[] {
  const own: readonly SupportLevel[] = levels.length > 0 ? levels : ['normal'];
  return channels.filter(({ level }) => level === undefined || own.includes(level));
}
