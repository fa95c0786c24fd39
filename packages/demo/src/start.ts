import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { readArguments, usage, warningsFor } from './server/arguments.ts';
import { openDemo } from './server/open-demo.ts';

// What `npm start` runs: the reference server with demo data, and the host sites that embed the elements.
const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(usage);
  process.exit();
}
try {
  const options = readArguments(args, process.env);
  const demo = await openDemo(options);
  const [first, ...others] = demoAccounts['information'] ?? [];
  const without = others.find(({ state }) => state === 'first');
  const [licensee] = demoAccounts['license'] ?? [];
  const [subscriber] = demoAccounts['mypage'] ?? [];
  const supported = demoAccounts['support']?.find(({ roles }) => roles?.includes('user-administrator'));
  const [applicant] = demoAccounts['certificate'] ?? [];
  if (demo.taken !== undefined) console.log(`Port ${demo.taken} is in use, so another one was taken.`);
  console.log(`
Madoguchi is running at ${demo.origin}/

  Information portal   ${demo.origin}/information/
    sign in as         ${first?.identifier}
    password           ${demoPassword}
    first password     ${without?.identifier} has none yet: ask for one by mail
  Licence portal       ${demo.origin}/license/
    sign in as         ${licensee?.identifier}, with the same password
  Licensed system      ${demo.origin}/licensed-system/
  My page              ${demo.origin}/mypage/
    sign in as         ${subscriber?.identifier}, with the same password
  Support portal       ${demo.origin}/support/
    sign in as         ${supported?.identifier}, with the same password
${
  demo.certificate === undefined
    ? ''
    : `  Certificate portal   ${demo.certificate}/
    to get there       ${demo.origin}/certificate-setup/ hands out its root certificate, which the browser has to
                       trust, and login certificates, which open with ${demoPassword}
    sign in as         ${applicant?.identifier}, with the same password
`
}${demo.partner === undefined ? '' : `  On another site      ${demo.partner}/\n`}  Inbox                ${demo.origin}/inbox/
  Vendor               ${demo.origin}/vendor/
  Docs                 ${demo.origin}/docs/
${demo.storybook === undefined ? '' : `  Storybook            ${demo.storybook}/ (built when it is first opened)\n`}  API description      ${demo.origin}/openapi.json

  Data: ${options.databaseUrl === undefined ? `${options.data}/madoguchi.sqlite` : 'DATABASE_URL'} (${demo.fresh ? 'made just now' : 'kept from before; --reset begins anew'})
  Mail: ${options.smtpUrl === undefined ? 'shown in the inbox' : 'sent by SMTP_URL'}
  Stop: Ctrl+C
`);
  for (const warning of warningsFor(options)) console.warn(warning);
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void demo.stop().then(() => console.log('Stopped; the data is kept.'));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
