import { openSite, type CustomerSite } from '../page/customer-site.ts';

export const site: CustomerSite = openSite({
  id: 'certificate',
  signIn: '/certificate/',
  home: '/certificate/applications/',
  gates: { 'password-change': '/certificate/password/change/' },
});
