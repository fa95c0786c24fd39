import type { MailServers } from '@madoguchi/sdk/account/mailbox.model.js';

/** The mail addresses that a provider gives (MYP-08). */
export interface MailboxOffer {
  /** What stands behind the subdomain: `mail.example`. */
  readonly domain: string;
  readonly servers: MailServers;
  /** What subdomains begin with, a to z; two digits from 00 to 09 come behind (MYP-09). */
  readonly subdomains: readonly string[];
}
