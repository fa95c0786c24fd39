import '@madoguchi/elements/define/mado-speed-test.js';
import './customer.ts';
