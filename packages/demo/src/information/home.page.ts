import '@madoguchi/elements/define/mado-session.js';
import { needSomebody } from './site.ts';

needSomebody();
