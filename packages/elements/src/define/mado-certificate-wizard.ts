import { MadoCertificateWizard } from '../certificates/mado-certificate-wizard.ts';
import { define } from './define.ts';

define('mado-certificate-wizard', MadoCertificateWizard);

export type * from '../certificates/mado-certificate-wizard.ts'; // the types of tag and events, for whoever imports this
