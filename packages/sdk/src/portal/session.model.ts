import * as z from 'zod/mini';
import type { SignInMethod } from './configuration.model.ts';
import type { Gate } from './endpoint.ts';
import type { Schema } from './schema.ts';

/** The person who is signed in, as far as every page may show. */
export interface SessionAccount {
  readonly id: string;
  /** The identifier as it was registered: an e-mail address, a user code. */
  readonly identifier: string;
  readonly displayName: string;
  /** Null for a person of no company. */
  readonly companyName: string | null;
  /** Ids of the roles held in the whole portal. */
  readonly roles: readonly string[];
}

/** A signed-in session. Times are ISO 8601 in UTC. */
export interface ActiveSession {
  readonly account: SessionAccount;
  /** What has to be done before anything else is reachable, in this order. */
  readonly gates: readonly (Gate | (string & Record<never, never>))[];
  /** How the person signed in; null from a server that does not tell. */
  readonly method: SignInMethod | (string & Record<never, never>) | null;
  /** When it ends without further activity. */
  readonly idleEndsAt: string;
  /** When it ends in any case. */
  readonly endsAt: string;
}

/** What a server says of the session a request came with. */
export interface SessionAnswer {
  /** Null when nobody is signed in. That it is left out says nothing: such an answer is none. */
  readonly session: ActiveSession | null;
}

const active: z.ZodMiniType<ActiveSession> = z.object({
  account: z.object({
    id: z.string(),
    identifier: z.string(),
    displayName: z.string(),
    companyName: z.nullable(z.string()),
    roles: z.array(z.string()),
  }),
  gates: z.array(z.string()),
  method: z.nullable(z.string()),
  idleEndsAt: z.string(),
  endsAt: z.string(),
});

export const activeSession: Schema<ActiveSession> = active;
export const sessionAnswer: Schema<SessionAnswer> = z.object({ session: z.nullable(active) });
