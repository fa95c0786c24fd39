import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import { readMailbox, type SentMail } from '@madoguchi/sdk';
import type { MockServer } from './mock-server.ts';

/** The mail that a mock portal sent. */
export interface Mailbox {
  /** All of it, or what went to one address; newest first, 100 at most. */
  list(to?: string): Promise<readonly SentMail[]>;
  /**
   * The token of the newest link: what a mail's URL carries after `#mado-token=`.
   *
   * @throws {Error} when no mail has a link.
   */
  latestLink(to?: string): Promise<string>;
}

export function createMailbox(started: Promise<Pick<MockServer, 'operator' | 'arrived'>>): Mailbox {
  const list = async (to?: string): Promise<readonly SentMail[]> => {
    const { operator, arrived } = await started;
    const { mails } = await operator.call(readMailbox, { to });
    return mails.toSorted((a, b) => arrived.indexOf(b.id) - arrived.indexOf(a.id));
  };
  return {
    list,
    async latestLink(to) {
      for (const { text } of await list(to)) {
        const token = linkTokenIn(text);
        if (token !== undefined) return token;
      }
      throw new Error(`No mail${to === undefined ? '' : ` to ${to}`} has a link.`);
    },
  };
}
