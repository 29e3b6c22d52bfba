/**
 * Signs in as a browser without JavaScript does: the native form of /sign-in, with its hidden fields.
 *
 * @param {string} url of the server
 * @param {{ email: string, password: string }} account
 * @returns {Promise<{ cookie: string, home: string }>} the session's cookie, and the path of the unit's home
 */
export async function signIn(url, account) {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (name !== null) form.append(name, attribute(input, 'value') ?? '');
  }
  form.set('email', account.email);
  form.set('password', account.password);
  const headers = { origin: url };
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body: form, redirect: 'manual', headers });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const home = new URL(answer.headers.get('location') ?? '/', url).pathname;
  if (answer.status !== 303 || !home.startsWith('/as/')) {
    throw new Error(`Signing in as ${account.email} answered ${answer.status} and led to ${home}`);
  }
  return { cookie, home };
}

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
