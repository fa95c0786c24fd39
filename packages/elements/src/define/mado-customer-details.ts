import { MadoCustomerDetails } from '../account/mado-customer-details.ts';
import { define } from './define.ts';

define('mado-customer-details', MadoCustomerDetails);

export type * from '../account/mado-customer-details.ts'; // the types of tag and events, for whoever imports this
