import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { openFixture, start, type Client, type Fixture, type OpenDatabase } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addFixtureSubscriber, type FixtureSubscriber, type Line } from './subscriber-rows.suite.ts';
import { rolesOfSubscriber } from './subscribers.ts';

const internet: readonly Line[] = ['internet'];

/** My page with the provider's lines. */
export interface SubscriberPortal extends AsyncDisposable {
  readonly fixture: Fixture;
  /** Adds somebody without an ID and gives the subscriber's id. */
  unregistered(facts?: FixtureSubscriber): Promise<string>;
  /** Adds somebody with an ID, `has` internet unless it says otherwise, and gives the id of the account. */
  registered(identifier: string, facts?: FixtureSubscriber): Promise<string>;
  /** Signs in somebody who was registered. */
  signedIn(identifier: string): Promise<Client>;
}

export async function openSubscribers(open: OpenDatabase): Promise<SubscriberPortal> {
  const configuration = presets.mypage;
  const fixture = await openFixture(open, { configurations: [configuration] });
  const context = { random: cryptoRandom, configuration, now: start };
  return {
    fixture,
    async unregistered(facts = {}) {
      const id = await transaction(fixture.ports, (work) => addFixtureSubscriber(work, context, facts));
      if (id === undefined) throw new Error('the portal registers nobody');
      return id;
    },
    registered: (identifier, { has = internet, ...facts } = {}) =>
      fixture.account({
        portal: configuration.id,
        identifier,
        roles: has.includes('internet') ? ['internet-subscriber'] : ['subscriber'],
        subscriber: { has, ...facts },
      }),
    signedIn: (identifier) => signedIn(fixture, identifier, configuration.id),
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

/** The roles that come with what a subscriber of a fixture has at its start. */
export const rolesAtStart = (fixture: Fixture, subscriberId: string): Promise<readonly string[]> =>
  rolesOfSubscriber(fixture.database.kysely, subscriberId, '2026-04-01');
