import { openSite, type CustomerSite } from '../page/customer-site.ts';

export const site: CustomerSite = openSite({
  id: 'mypage',
  signIn: '/mypage/',
  home: '/mypage/home/',
  gates: { 'contact-address': '/mypage/contact-address/' },
});
