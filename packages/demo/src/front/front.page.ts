import { offerLanguages } from '../page/language.ts';

offerLanguages(document.querySelector('.language'));
