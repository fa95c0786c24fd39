import {
  agreeToTerms,
  isPortalError,
  readTerms,
  requestPasswordLink,
  signIn,
  type Portal,
  type Terms,
} from '@madoguchi/sdk';
import { publishTerms, transaction } from '@madoguchi/server';
import type { Scenario, Stage } from '../portal/scenario.ts';

export type CommonScenario =
  /** An account with a password. Nobody is signed in; where the portal has terms, they are not agreed to yet. */
  | 'default'
  /** An account without a password. Where the person cannot ask for a link, the vendor has sent one. */
  | 'first-password'
  /** The password has to be changed at the next sign-in. */
  | 'must-change'
  /** Too many failures: sign-in is locked. */
  | 'locked'
  /** The account may not sign in. */
  | 'suspended'
  /** As `default`, and signed in at the page: where the portal has terms, they come next. */
  | 'signed-in'
  /** Signed in at the page, nothing left to do first. */
  | 'home';

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

export const identityScenarios: Readonly<Record<CommonScenario | TermsScenario | MailLinkScenario, Scenario>> = {
  'default': { who: 'password' },
  'first-password': { who: 'first' },
  'must-change': {
    who: 'password',
    async prepare({ database, person, served }) {
      await database.kysely
        .updateTable('account')
        .set({ must_change_password: 1 })
        .where('portal_id', '=', served.configuration.id)
        .where('identifier', '=', person.identifier)
        .execute();
    },
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
  'agreed': { who: 'password', prepare: async (stage) => void (await agree(stage.elsewhere(), stage)) },
  'terms-renewed': {
    who: 'password',
    async prepare(stage) {
      const terms = await agree(stage.elsewhere(), stage);
      const documents = terms?.documents.map((document) => ({
        ...document,
        body: `${document.body}\n\n附則\nこの版は、改定後の規約です。`,
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

/** Signs in, and agrees to the terms where there are any. */
async function agree(portal: Portal, stage: Stage): Promise<Terms | undefined> {
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
  if (!isPortalError(thrown) || thrown.code !== 'invalid-credentials') throw thrown;
}
