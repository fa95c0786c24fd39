import { readMailbox, type Portal, type SentMail } from '@madoguchi/sdk';

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

/** @param operator A client whose calls the server takes for the operator's. */
export function createMailbox(operator: () => Promise<Portal>): Mailbox {
  const list = async (to?: string): Promise<readonly SentMail[]> =>
    (await (await operator()).call(readMailbox, { to })).mails;
  return {
    list,
    async latestLink(to) {
      for (const { text } of await list(to)) {
        const token = /#mado-token=([\w-]+)/.exec(text)?.[1];
        if (token !== undefined) return token;
      }
      throw new Error(`No mail${to === undefined ? '' : ` to ${to}`} has a link.`);
    },
  };
}
