import '@madoguchi/elements/define/mado-sign-in-help.js';
import { welcomeKnownVisitor } from './known-visitor.ts';
import './site.ts';

void welcomeKnownVisitor();
