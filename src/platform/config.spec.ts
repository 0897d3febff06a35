import { readConfig } from './config.js';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a wrong environment', () => {
  it.each([
    ['SMTP_URL', 'smtp//mailer:s3cret@mail.example'],
    ['SMTP_URL', 'smtp://mailer:s3cret'],
    ['DATABASE_URL', 'mysql://priemno:s3cret@db.example/priemno'],
  ])('is told without the password that stands in %s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`${name}: must be an address that begins with`));
    expect(refusal({ [name]: value })).not.toContain('s3cret');
  });

  it.each([
    'http://:s3cret@queue.example',
    'redis+sentinel://:s3cret@queue.example',
    'redis+cluster://:s3cret@a.example:x,b.example',
    'redis+cluster://:s3cret@',
  ])('names the forms of REDIS_URL without what stands in %s', (value) => {
    expect(refusal({ REDIS_URL: value })).toMatch(/REDIS_URL: must be one of .*redis\+sentinel:/);
    expect(refusal({ REDIS_URL: value })).not.toContain('s3cret');
  });

  it('shows what else is wrong', () => {
    expect(refusal({ PUBLIC_URL: 'priemna.example' })).toContain('PUBLIC_URL="priemna.example"');
  });
});

describe('the certificate of the mail server', () => {
  it.each(['false', '0', 'no', ''])('is always checked: rejectUnauthorized=%s is refused', (value) => {
    const url = `smtps://mailer:s3cret@mail.example:465?requireTLS=true&tls.rejectUnauthorized=${value}`;
    expect(refusal({ SMTP_URL: url })).toMatch(/SMTP_URL.*NODE_EXTRA_CA_CERTS/);
    expect(refusal({ SMTP_URL: url })).not.toContain('s3cret');
  });

  it('may be asked for in so many words', () => {
    const url = 'smtps://mail.example:465?tls.rejectUnauthorized=true&tls.servername=mail.example';
    expect(readConfig({ SMTP_URL: url }).smtpUrl).toBe(url);
  });
});
