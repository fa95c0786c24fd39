import { MadoSecurityService } from '../account/mado-security-service.ts';
import { define } from './define.ts';

define('mado-security-service', MadoSecurityService);

export type * from '../account/mado-security-service.ts'; // the types of tag and events, for whoever imports this
