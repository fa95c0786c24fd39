import { offerMenu } from './known-visitor.ts';
import './site.ts';

void offerMenu();
