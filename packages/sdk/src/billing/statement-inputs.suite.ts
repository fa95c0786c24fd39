/** An input for each operation on statements and payment, as a page would send it. */
export const statementInputs: Readonly<Record<string, object | undefined>> = {
  readStatements: { year: 2026 },
  readStatement: { statementId: 's' },
  readPaymentMethod: undefined,
  beginPaymentSetup: undefined,
  checkPaymentToken: { setupId: 's', paymentToken: 'tok_8fk2Lq09XyZ' },
  updatePaymentMethod: { setupId: 's' },
  publishStatement: {
    customerNumber: '40010001',
    month: '2026-11',
    issuedOn: '2026-11-15',
    periodFrom: '2026-10-01',
    periodThrough: '2026-10-31',
    dueOn: '2026-11-27',
    lines: [{ name: '光インターネット', amount: 5_720, taxRate: 10 }],
  },
  recordStatementPayment: { statementId: 's', state: 'paid', paidOn: '2026-11-27' },
  readStatementWork: { customerNumber: '40010001' },
};
