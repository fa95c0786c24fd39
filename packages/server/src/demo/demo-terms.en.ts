/** The demo's terms of use in English, article by article what the Japanese ones say. */
export const termsOfUseEn = (
  portal: string,
  vendor: string,
): string => `These terms set out how customers may use "${portal}" (the "service"), which ${vendor} ("we") provides. Please use the service only if you agree to them.

Article 1 (Scope)
These terms apply to everything between customers and us that concerns the use of the service. Notes and guides shown in the service are part of them. Where a separate contract says otherwise, that contract comes first.

Article 2 (Accounts)
An account is for the person it was registered for, and for nobody else. A password must not be told to others or shared. If somebody else may have used your account, please set a new password at once and let our support desk know.

Article 3 (What is not allowed)
When using the service, customers must not break the law, infringe the rights of other customers or third parties, disturb the running of the service, publish or pass on material from the service without our consent, or try to reach information they are not entitled to.

Article 4 (Changes and interruptions)
We may change the service in order to improve it. For maintenance or after a failure we may interrupt all or part of it, with notice beforehand or, when it is urgent, without.

Article 5 (Rights to material)
The rights to texts, pictures, videos, programs and other material in the service belong to us or to those who licensed them to us. Customers may use the material within their company, as far as using the contracted products and services requires. Seminar videos must not be recorded, nor material passed on outside the company.

Article 6 (Liability)
We take care that the information in the service is correct and up to date, but do not promise that it fits every purpose. If the use of the service causes a loss, our liability is limited to the amount named in your contract, except in cases of intent or gross negligence on our part.

Article 7 (Suspension)
We may suspend an account when these terms are broken, or when the maintenance contract or another contract that the service depends on has ended. We tell the customer why, unless the law forbids it.

Article 8 (Changes to these terms)
We may change these terms when necessary. Changed terms are shown in the service, and your agreement is asked for again when you next sign in. Until then nothing else in the service can be used.

Article 9 (Law and jurisdiction)
These terms are governed by the law of Japan. The Tokyo District Court has exclusive jurisdiction in the first instance.

The Japanese text prevails where the two differ.`;

/** The demo's notice about personal information in English. */
export const privacyEn = (
  portal: string,
  vendor: string,
): string => `${vendor} ("we") handles the personal information entrusted to us in "${portal}" (the "service") as follows.

1. What we hold
What you gave us with a contract or an application, such as name, company, department, e-mail address and telephone number. What comes from using the service, such as the times of sign-in and records of operations. Your questions and our answers.

2. What we use it for
To confirm who you are and to manage accounts. To provide, maintain and inform about contracted products and services. To answer questions. To find and deal with failures and misuse. To make statistics in which nobody can be recognised, and to improve the service.

3. Passing it on
We do not pass personal information to third parties without the consent of the person, except where the law requires it. Where we entrust work to others, we require the same care of them and supervise them.

4. How it is protected
All communication is encrypted. Passwords are kept in a form from which not even our staff can tell them. Few people handle personal information, and what they do is recorded.

5. How long it is kept
Personal information is kept while the contract lasts and for the time that the law requires after it. Then it is deleted so that it cannot be restored.

6. Requests
If you ask us to disclose, correct, stop using or delete your personal information, we do so promptly once we have confirmed that it is you. Please ask through the support desk of the service.

7. Cookies
The service uses a cookie to keep you signed in. It is used neither for advertising nor to follow what you do on other websites.

The Japanese text prevails where the two differ.`;
