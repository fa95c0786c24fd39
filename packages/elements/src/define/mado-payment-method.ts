import { MadoPaymentMethod } from '../billing/mado-payment-method.ts';
import { define } from './define.ts';

define('mado-payment-method', MadoPaymentMethod);

export type * from '../billing/mado-payment-method.ts'; // the types of tag and events, for whoever imports this
