import '@madoguchi/elements/define/mado-sign-in-help.js';
import { offerMenu } from './known-visitor.ts';
import './site.ts';

void offerMenu();
