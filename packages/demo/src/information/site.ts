import { openSite, type CustomerSite } from '../page/customer-site.ts';

export const site: CustomerSite = openSite({
  id: 'information',
  signIn: '/information/',
  home: '/information/home/',
  gates: { 'password-change': '/information/password/change/', 'terms': '/information/terms/' },
});
