import { offerLanguages } from '../page/language.ts';
import { portals } from '../page/vendor-portals.ts';
import { connectAccounts } from './accounts.ts';
import { connectClock } from './clock.ts';
import { tellAgain } from './outcome.ts';
import { connectPublishing } from './publishing.ts';

const portal = portals.find(({ configuration }) => configuration.id === 'information');
if (portal) {
  const showClock = connectClock(portal); // all portals share one
  connectPublishing(portal);
  connectAccounts(portal);
  offerLanguages(document.querySelector('.language'), () => {
    showClock();
    tellAgain();
  });
}
