import {
  agreeToTerms,
  isPortalError,
  readTerms,
  requestPasswordLink,
  signIn,
  type Portal,
  type Terms,
} from '@madoguchi/sdk';
import { day, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { publishTerms, transaction, type AccountTable } from '@madoguchi/server';
import type { Scenario, Stage } from '../portal/scenario.ts';

export type CommonScenario =
  /** An account with a password. Nobody is signed in; where the portal has terms, they are not agreed to yet. */
  | 'default'
  /** An account without a password. Where the person cannot ask for a link, the vendor has sent one. */
  | 'first-password'
  /** The password has to be changed at the next sign-in. */
  | 'must-change'
  /** As `must-change`, and signed in at the page: changing the password comes next. */
  | 'must-change-signed-in'
  /** The vendor handed out a password that was not changed in time: signing in with it is refused. */
  | 'initial-password-expired'
  /** Too many failures: sign-in is locked; until the vendor ends it where the portal's locks do not end by time. */
  | 'locked'
  /** The account may not sign in: the right password is refused saying so. */
  | 'suspended'
  /** As `default`, and signed in at the page: where the portal has terms, they come next. */
  | 'signed-in'
  /** Signed in at the page, nothing left to do first. */
  | 'home'
  /** As `home`, and without activity for so long that the session ends in four minutes, unless it is extended. */
  | 'session-ending'
  /** As `home`, and for so long that the session ends in four minutes in any case. */
  | 'session-ending-finally';

/** Where a portal has terms. */
export type TermsScenario =
  /** The terms were agreed to. Nobody is signed in. */
  | 'agreed'
  /** The terms were agreed to, and there is a new version. Nobody is signed in. */
  | 'terms-renewed';

/** Where a link by mail can be asked for. */
export type MailLinkScenario =
  /** The person asked for a link; it is in the mailbox. */
  'link-sent';

/** How long a session still lasts that is about to end. */
const left = 4 * minute;

export const identityScenarios: Readonly<Record<CommonScenario | TermsScenario | MailLinkScenario, Scenario>> = {
  'default': { who: 'password' },
  'first-password': { who: 'first' },
  'must-change': { who: 'password', prepare: (stage) => setAccount(stage, { must_change_password: 1 }) },
  'must-change-signed-in': {
    who: 'password',
    async prepare(stage) {
      await setAccount(stage, { must_change_password: 1 });
      await enter(stage.page, stage);
    },
  },
  'initial-password-expired': {
    who: 'password',
    prepare: (stage) =>
      setAccount(stage, { must_change_password: 1, initial_password_ends_at: stage.clock.now() - day }),
  },
  'locked': {
    who: 'password',
    async prepare({ elsewhere, person, served }) {
      const { call } = elsewhere();
      for (let failure = 0; failure < served.configuration.lockout.failures; failure++)
        await call(signIn, { identifier: person.identifier, password: 'not the password' }).catch(expectRefusal);
    },
  },
  'suspended': { who: 'suspended' },
  'signed-in': { who: 'password', prepare: (stage) => enter(stage.page, stage) },
  'home': { who: 'password', prepare: async (stage) => void (await agree(stage.page, stage)) },
  'session-ending': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      const { idleMinutes } = stage.served.configuration.session;
      const lastActive = stage.clock.now() - idleMinutes * minute + left;
      await stage.database.kysely
        .updateTable('session')
        .set({ started_at: lastActive, last_active_at: lastActive })
        .execute();
    },
  },
  'session-ending-finally': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      const { absoluteHours } = stage.served.configuration.session;
      await stage.database.kysely
        .updateTable('session')
        .set({ started_at: stage.clock.now() - absoluteHours * hour + left })
        .execute();
    },
  },
  'agreed': { who: 'password', prepare: async (stage) => void (await agree(stage.elsewhere(), stage)) },
  'terms-renewed': {
    who: 'password',
    async prepare(stage) {
      const terms = await agree(stage.elsewhere(), stage);
      const documents = terms?.documents.map(({ id, title, body }) => ({
        id,
        title,
        body: {
          ja: `${body['ja']}\n\n附則\nこの版は、改定後の規約です。`,
          en: `${body['en']}\n\nSupplement\nThis is the revised version.`,
        },
      }));
      await transaction(stage, (open) =>
        publishTerms(open, stage.served.configuration.id, documents ?? [], stage.clock.now()),
      );
    },
  },
  'link-sent': {
    who: 'password',
    prepare: ({ elsewhere, person }) => elsewhere().call(requestPasswordLink, { identifier: person.identifier }),
  },
};

/** Changes the row of the person's account. */
async function setAccount(
  { database, person, served }: Stage,
  values: Partial<Pick<AccountTable, 'must_change_password' | 'initial_password_ends_at'>>,
): Promise<void> {
  await database.kysely
    .updateTable('account')
    .set(values)
    .where('portal_id', '=', served.configuration.id)
    .where('identifier', '=', person.identifier)
    .execute();
}

/** Signs in, and agrees to the terms where there are any. */
export async function agree(portal: Portal, stage: Stage): Promise<Terms | undefined> {
  await enter(portal, stage);
  if (stage.served.configuration.terms !== 'portal') return undefined;
  const terms = await portal.call(readTerms);
  await portal.call(agreeToTerms, { version: terms.version, opened: terms.documents.map(({ id }) => id) });
  return terms;
}

async function enter({ call }: Portal, { person, password }: Stage): Promise<void> {
  await call(signIn, { identifier: person.identifier, password });
}

function expectRefusal(thrown: unknown): void {
  const code = isPortalError(thrown) && thrown.code;
  if (code !== 'invalid-credentials' && code !== 'locked') throw thrown;
}
