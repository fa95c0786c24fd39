import { ContextRoot } from '@lit/context';
import { MadoPortal } from '../portal/mado-portal.ts';
import { define } from './define.ts';

// elements that were upgraded before the portal around them ask again once it is there
new ContextRoot().attach(document.documentElement);
define('mado-portal', MadoPortal);
