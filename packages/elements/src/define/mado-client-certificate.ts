import { MadoClientCertificate } from '../identity/mado-client-certificate.ts';
import { define } from './define.ts';

define('mado-client-certificate', MadoClientCertificate);

export type * from '../identity/mado-client-certificate.ts'; // the types of tag, for whoever imports this
