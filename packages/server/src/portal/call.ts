import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Endpoint, Gate } from '@madoguchi/sdk/portal/endpoint.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import type { Actor, Customer, OperatorActor } from './actor.ts';
import type { PresentedCertificate } from './client-certificate.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Credentials } from './pipeline/credentials.ts';
import type { ServedPortal, ServerPorts } from './ports.ts';
import type { ReceivedFile } from './receive-file.ts';
import type { SessionTokens } from './session-tokens.ts';
import type { Tables } from './tables.ts';

/** What stands before everything else for an account, in order (AUTH-08, AUTH-09). */
export type FindGates = (
  database: Kysely<Tables>,
  configuration: PortalConfiguration,
  account: { readonly id: string; readonly mustChangePassword: number },
) => Promise<readonly Gate[]>;

/** The ports and what the application made of them at its start. */
export interface Server extends ServerPorts {
  /** A hash that no password has: verified where there is no account, so that this takes as long. */
  readonly dummyHash: Promise<string>;
  readonly gatesOf: FindGates;
  readonly changes: ChangeFeed;
}

/** One call of an operation, after everything that stands before every operation. */
export interface Call {
  readonly server: Server;
  readonly portal: ServedPortal;
  readonly endpoint: Endpoint<unknown, unknown>;
  readonly actor: Actor;
  /** Where this server stands for the client: `https://portal.example`. */
  readonly serverOrigin: string;
  /** When the request came. */
  readonly now: Instant;
  readonly requestId: string;
  /** Whom limits are counted for beside the account; empty when the runtime does not know. */
  readonly clientAddress: string;
  /** The client certificate that the connection was opened with, good or not. */
  readonly clientCertificate: PresentedCertificate | undefined;
  /** How the client proves its session, whether it holds or not. */
  readonly credentials: Credentials;
  /** The id of the account that the client makes the call for; undefined where it does not say. */
  readonly madeFor: string | undefined;
  /** Gives the client its tokens; undefined takes those away that it showed. */
  handOut(tokens: SessionTokens | undefined): void;
  /**
   * Runs `work` as one transaction (see `transaction`: SQL only, it may run again). For an operation with an
   * idempotency key what `work` returns is kept as the answer, in the same transaction; such an operation returns it.
   */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
}

/** A call of an operation that customers carry out. */
export interface CustomerCall extends Call {
  readonly actor: Customer;
}

/** A call of an operation that the vendor carries out. */
export interface OperatorCall extends Call {
  readonly actor: OperatorActor;
}

/** What a call replaces, where its operation edits something versioned. */
export interface Replaces {
  /** The version named by `If-Match`; one that cannot be any is -1, which nothing has. */
  readonly ifMatch: number;
}

/** The file that a call consists of, where its operation takes one. */
export interface Received {
  /** Removed again unless `write` is carried out. */
  readonly file: ReceivedFile;
}

/** A call as the pipeline makes it, before an operation took out of it what it may rely on. */
export interface ReceivedCall extends Call {
  /** Undefined where the operation edits nothing versioned. */
  readonly ifMatch: number | undefined;
  /** Undefined where the operation takes none. */
  readonly file: ReceivedFile | undefined;
}

/** A customer whose file is about to come. */
export type CustomerUploader = Pick<CustomerCall, 'server' | 'portal' | 'actor'>;
