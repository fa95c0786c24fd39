import { welcomeKnownVisitor } from './known-visitor.ts';
import './site.ts';

void welcomeKnownVisitor();
