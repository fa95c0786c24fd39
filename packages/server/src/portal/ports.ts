import type { LocalizedText, PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { StatementIssuer } from '@madoguchi/sdk/billing/statement.model.js';
import type { Clock, Instant, Random } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import type { MailboxOffer } from './mailbox-offer.ts';
import type { CertificateOffer } from './certificate-offer.ts';
import type { CertificateAuthority } from './certificate-authority.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { PdfMaker } from './pdf.ts';
import type { Tables } from './tables.ts';

/** A portal that this server serves, with what only its server has to know. */
export interface ServedPortal {
  readonly configuration: PortalConfiguration;
  /** Pages of the host's website that mails lead to; absolute URLs without fragment. */
  readonly pages: {
    /** Where `<mado-password-form>` stands; a mail's link is this URL with `#mado-token=…`. */
    readonly passwordForm: string;
    readonly signIn: string;
    /** Where `<mado-password-request>` stands, for portals that have it. */
    readonly passwordRequest?: string;
    /**
     * Where `<mado-join>` stands, for portals whose customers invite others (LIC-10), with `{language}` where the language of
     * the mail belongs, `ja` or `en`, on websites in several.
     */
    readonly join?: string;
    /** Where `<mado-registration-confirmation>` stands, for portals whose customers register an ID (MYP-05). */
    readonly registrationConfirmation?: string;
    /** Where `<mado-contact-confirmation>` stands, for portals whose customers change contact address or ID (MYP-07, MYP-13). */
    readonly contactConfirmation?: string;
    /** Where `<mado-recovery>` stands, for portals where a password is recovered by the contact address (MYP-06). */
    readonly recovery?: string;
    /** The quote requests of a contract (LIC-18), with `{contract}` where its id belongs, and a fragment where that leads there. */
    readonly quoteRequest?: string;
    /** A renewal quote (SUP-11), with `{quote}` where its id belongs. */
    readonly renewalQuote?: string;
    /** An application for a certificate (CRT-09), with `{application}` where its id belongs. */
    readonly application?: string;
    /** A ticket (SUP-07), with `{ticket}` where its id belongs. */
    readonly ticket?: string;
    /** An article of technical information (SUP-09), with `{article}` where its id belongs. */
    readonly article?: string;
  };
  /** What certificates can be applied for, and by which policy, for portals that have them (CRT-04). */
  readonly certificates?: CertificateOffer | undefined;
  /** The mail addresses that its provider gives, for portals whose provider does (MYP-08). */
  readonly mailboxes?: MailboxOffer | undefined;
  /** Who bills its subscribers, and how, for portals with statements (MYP-11). */
  readonly statements?: StatementOffer | undefined;
  /** Whom its mails come from. */
  readonly sender: { readonly name: LocalizedText; readonly address: string };
  /**
   * Origins (`https://www.example.jp`) besides the server's own whose pages may read and write. Those of another site do
   * it in bearer mode only: the session's cookie is `SameSite=Lax`.
   */
  readonly origins: readonly string[];
}

/** Who bills the subscribers of a portal (MYP-11). */
export interface StatementOffer {
  /** 適格請求書発行事業者: `registrationNumber` is `T` and 13 digits. */
  readonly issuer: StatementIssuer;
  /** The last day of a month, 1 to 28, on which a change of the payment method still counts for that month's billing. */
  readonly changesThrough: number;
}

/** Hashes passwords so that they are slow to guess. */
export interface PasswordHasher {
  /** A PHC string with algorithm, parameters, salt and hash. */
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** A mail as it goes out. Addresses are bare; none of the parts may hold a line break but `text`. */
export interface OutgoingMail {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail to whatever delivers it. Rejects when it was not taken; it is tried again later. */
export interface Mailer {
  /** Whether a mail's link stays readable for the operator: only where the outbox itself is the inbox, on a demo. */
  readonly keepsLinks: boolean;
  send(mail: OutgoingMail): Promise<void>;
}

export type LogLevel = 'info' | 'warn' | 'error';

/** Takes one event with its facts. Never personal data, secrets or bodies: ids only. */
export type Log = (level: LogLevel, event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** A video that can be published, with what stands beside it. */
export interface StoredVideo {
  /** `kessan.webm` */
  readonly name: string;
  /** `video/webm` */
  readonly type: string;
  /** Whole seconds. */
  readonly duration: number;
  /** The name of a picture to show before it plays. */
  readonly poster?: string | undefined;
  /** Names of WebVTT files by BCP 47 language. */
  readonly captions: readonly { readonly language: string; readonly name: string }[];
}

/** A file as it is now. */
export interface StoredFile {
  /** What to answer as `Content-Type`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: Instant;
  /** Of a file whose bytes change without that time: what tells them apart, as an entity tag has it (RFC 9110, section 8.8.3). */
  readonly tag?: string | undefined;
  /**
   * The bytes from `start` up to and without `end`, never wholly in memory; cancelling closes the file. Fails when the
   * file is not the same any more.
   */
  read(start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Videos, their captions and pictures. Files are put there by whoever runs the server. */
export interface MediaStore {
  /** The videos there are, by name. */
  videos(): Promise<readonly StoredVideo[]>;
  /** Undefined for a name that nothing has, and for one that cannot be one: no path gets anywhere. */
  find(name: string): Promise<StoredFile | undefined>;
  /** The absolute URL of a file where media is served elsewhere, such as by a content network. Left out: this server does. */
  address?(name: string, until: Instant): Promise<string>;
}

/** A file that was just kept. */
export interface KeptFile {
  /** What the store knows it by: random, and no path. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

/** Files that people upload and that the vendor hands out. */
export interface FileStore {
  /**
   * Keeps a stream's bytes under a new name, never wholly in memory. Its parts are the store's: nobody else reads them any more.
   * Where the stream fails it keeps nothing, and rejects with the stream's reason.
   */
  put(bytes: ReadableStream<Uint8Array>, at: Instant): Promise<KeptFile>;
  /** Undefined for a name that nothing has, and for one that cannot be one. */
  find(name: string): Promise<StoredFile | undefined>;
  /** Does nothing for a name that nothing has. */
  remove(name: string): Promise<void>;
  /** The names of what was kept before that moment. */
  keptBefore(moment: Instant): Promise<readonly string[]>;
}

/** A person of the vendor. How they prove it is the vendor's affair; the server only asks. */
export interface Operator {
  readonly id: string;
}

/** A clock that a demo can move ahead; the offset outlives a restart. */
export interface MovableClock extends Clock {
  /** Milliseconds by which it is ahead of real time. */
  readonly offset: number;
  /** Moves ahead by `by` milliseconds. */
  move(by: number): Promise<void>;
  /** The first half of `move`: keeps the new offset within a transaction, and returns it. */
  keep(transaction: Transaction<Tables>, by: number): Promise<number>;
  /** The second half, once that is committed. */
  show(offset: number): void;
}

/** Everything the application needs from where it runs. */
export interface ServerPorts {
  readonly portals: readonly ServedPortal[];
  readonly database: Database;
  readonly clock: Clock;
  /** Present only on a demo: lets the operator move the clock. */
  readonly demoClock?: MovableClock | undefined;
  readonly random: Random;
  readonly passwordHasher: PasswordHasher;
  readonly mailer: Mailer;
  /** Left out: no videos. */
  readonly media?: MediaStore | undefined;
  /** Left out: nothing can be uploaded, and no resource downloaded. */
  readonly files?: FileStore | undefined;
  /** Left out: no certificate can be issued. */
  readonly certificateAuthority?: CertificateAuthority | undefined;
  /** Left out: no credit card can be registered (MYP-11). */
  readonly payments?: PaymentProvider | undefined;
  /** Left out: no document can be printed. */
  readonly pdf?: PdfMaker | undefined;
  readonly log: Log;
  /** Who of the vendor sends this request, or undefined. */
  readonly operator: (request: Request) => Promise<Operator | undefined>;
  /** Whether cookies may lack `Secure`: only for plain http on a loopback address. */
  readonly insecureCookies: boolean;
  /** Whether answers carry HSTS: only on a configured public host. */
  readonly publicHost: boolean;
  /** How many requests one client address may send in a minute. Default 1,200; counted in this process. */
  readonly requestsPerMinute?: number | undefined;
}

/** An open database. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly dialect: 'sqlite' | 'postgres';
  close(): Promise<void>;
}
