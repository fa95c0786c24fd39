import { offerLanguages } from '../page/language.ts';
import { portals } from '../page/vendor-portals.ts';
import { connectAccounts } from './accounts.ts';
import { chosenPortal, offerPortals } from './portal-choice.ts';
import { connectApplications } from './applications.ts';
import { connectAudit } from './audit.ts';
import { connectClock } from './clock.ts';
import { tellAgain } from './outcome.ts';
import { writePortalFacts } from './portal-facts.ts';
import { connectProducts } from './products.ts';
import { connectPublishing } from './publishing.ts';
import { connectQuotes } from './quotes.ts';
import { sectionFor } from './section.ts';

const portal = chosenPortal(portals, location.search);
if (portal) {
  offerPortals(document.querySelector('.portals'), portals, portal);
  writePortalFacts(portal.configuration);
  const showClock = connectClock(portal); // all portals share one
  sectionFor('support', portal.configuration.areas.includes('tickets')); // these have pages of their own
  sectionFor('subscribers', portal.configuration.areas.includes('registration'));
  connectPublishing(portal);
  const showQuotes = connectQuotes(portal);
  const showApplications = connectApplications(portal);
  connectProducts(portal);
  connectAccounts(portal);
  const showTrail = connectAudit(portal);
  offerLanguages(document.querySelector('.language'), () => {
    showClock();
    showTrail();
    showQuotes();
    showApplications();
    tellAgain();
  });
}
