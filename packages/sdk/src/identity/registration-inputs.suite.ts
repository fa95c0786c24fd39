/** An input for each operation of registering an ID, as a page would send it. */
export const registrationInputs: Readonly<Record<string, object | undefined>> = {
  beginRegistration: {
    kana: 'タムラ ケンイチ',
    telephone: '045-555-0103',
    proof: { kind: 'card', value: '1881' },
  },
  addRegistrationProof: { registration: 'r', proof: { kind: 'device', value: 'STB-0090-4404' } },
  chooseIdentifier: {
    registration: 'r',
    identifier: 'kenichi@example.jp',
    password: 'Tulip.meadow7',
    locale: 'ja',
  },
  inspectRegistration: { token: 't' },
  confirmRegistration: { token: 't', contact: 'identifier' },
};
