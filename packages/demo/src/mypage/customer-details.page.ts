import './customer.ts';
