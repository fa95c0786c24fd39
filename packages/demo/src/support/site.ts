import { openSite, type CustomerSite } from '../page/customer-site.ts';

export const site: CustomerSite = openSite({
  id: 'support',
  signIn: '/support/',
  home: '/support/home/',
  gates: { terms: '/support/terms/' },
});
