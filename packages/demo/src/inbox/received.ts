import { readMailbox, type Portal, type SentMail } from '@madoguchi/sdk';

/** A mail with the portal that sent it. */
export interface Received {
  readonly mail: SentMail;
  readonly portal: Portal;
}

/** What all the portals sent, newest written first. Rejects when one of them cannot be read. */
export async function readAll(portals: readonly Portal[]): Promise<readonly Received[]> {
  const boxes = await Promise.all(
    portals.map(async (portal) => (await portal.call(readMailbox, {})).mails.map((mail) => ({ mail, portal }))),
  );
  return boxes.flat().toSorted((a, b) => b.mail.createdAt.localeCompare(a.mail.createdAt));
}
