import { site } from './site.ts';

site.offerSignIn();
