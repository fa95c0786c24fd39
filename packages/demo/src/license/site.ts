import { openSite, type CustomerSite } from '../page/customer-site.ts';

export const site: CustomerSite = openSite({
  id: 'license',
  signIn: '/license/',
  home: '/license/home/',
  gates: { 'terms': '/license/terms/', 'password-change': '/license/password/change/' },
});
