// How long opening and saving one field's criteria takes in a plan of 30 fields, 60 quotas and 300 criteria, against the
// same in a plan of one field: as a browser without JavaScript does it, in turns, so that a slow minute slows both.
import { openTestServer } from '../test/test-server.mjs';
import { addDraft } from './drafts.mjs';
import { signIn } from './sign-in.mjs';

const WRITER = { email: 'noivu@dakdoa.example', password: 'ThiDua!2026' };
const SIZES = {
  small: { fields: 1, quotas: 2, criteria: 10 },
  large: { fields: 30, quotas: 60, criteria: 300 },
};
const WARM_UP_ROUNDS = 5;
const ROUNDS = 40;

/** @typedef {{ name: 'small' | 'large', list: string, field: string, part: string }} Plan */
/** @typedef {Record<'list' | 'open' | 'save', number>} Times in ms */

/** @param {string} root */
export async function measure(root) {
  console.log('Starting the production build on a copy of the demo …');
  const server = await openTestServer(root);
  try {
    return await compare(server.url, server.ownerUrl);
  } finally {
    await server.stop();
  }
}

/** @param {string} url @param {string} ownerUrl */
export async function compare(url, ownerUrl) {
  const { cookie, home } = await signIn(url, WRITER);
  /** @type {Plan[]} */
  const plans = [];
  for (const name of /** @type {const} */ (['small', 'large'])) {
    const { planId, fieldId } = await addDraft(ownerUrl, { email: WRITER.email, ...SIZES[name] });
    const list = `${url}${home}/plans/${planId}/edit/fields`;
    plans.push({ name, list, field: `${list}/${fieldId}`, part: `criteria:${fieldId}` });
  }
  /** @type {Map<Plan['name'], Times[]>} */
  const results = new Map(plans.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const plan of round % 2 === 0 ? plans : plans.toReversed()) {
      const times = await editOnce(url, cookie, plan, round);
      if (round >= 0) results.get(plan.name)?.push(times);
    }
  }
  return report(results);
}

/**
 * Opens the list, opens a field, changes every one of its criteria and saves.
 *
 * @param {string} url @param {string} cookie @param {Plan} plan @param {number} round @returns {Promise<Times>}
 */
async function editOnce(url, cookie, plan, round) {
  const list = await timed(() => get(plan.list, cookie));
  const open = await timed(() => get(plan.field, cookie));
  const form = formOf(open.value, plan.part);
  for (const key of String(form.get('order')).split(',')) {
    form.set(`${key}.text`, `Tiêu chí được sửa ở vòng ${round}`);
    form.set(`${key}.subject`, round % 2 === 0 ? 'COLLECTIVE' : '');
  }
  form.set('intent', 'save');
  const save = await timed(() =>
    fetch(plan.field, { method: 'POST', body: form, redirect: 'manual', headers: { cookie, origin: url } }),
  );
  if (save.value.status !== 303)
    throw new Error(`Saving in the ${plan.name} plan answered ${save.value.status}`);
  await save.value.body?.cancel();
  return { list: list.ms, open: open.ms, save: save.ms };
}

/** @template T @param {() => Promise<T>} work @returns {Promise<{ value: T, ms: number }>} */
async function timed(work) {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

/** @param {string} address @param {string} cookie */
async function get(address, cookie) {
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

/** The hidden fields of the form of one part. @param {string} html @param {string} part */
function formOf(html, part) {
  const page = html.split('<form').find((form) => form.includes(`value="${part}"`)) ?? '';
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (name !== null) form.append(name, attribute(input, 'value') ?? '');
  }
  if (!form.get('order')) throw new Error(`The page has no form of ${part} with rows`);
  return form;
}

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** @param {Map<Plan['name'], Times[]>} results */
function report(results) {
  const of = (/** @type {Plan['name']} */ name, /** @type {keyof Times} */ what) =>
    median((results.get(name) ?? []).map((times) => times[what]));
  console.table(
    Object.fromEntries(
      /** @type {const} */ (['list', 'open', 'save']).map((what) => [
        what,
        { 'small (ms)': round(of('small', what)), 'large (ms)': round(of('large', what)) },
      ]),
    ),
  );
  console.log(
    `Medians of ${ROUNDS} rounds in turns; the same ten criteria of one field are opened and saved in both.`,
  );
  return {
    bench: 'plan-editor',
    openMs: round(of('large', 'open')),
    saveMs: round(of('large', 'save')),
    listMs: round(of('large', 'list')),
    openRatio: round(of('large', 'open') / of('small', 'open'), 2),
    saveRatio: round(of('large', 'save') / of('small', 'save'), 2),
  };
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {number} number @param {number} [digits] */
function round(number, digits = 1) {
  return Number(number.toFixed(digits));
}
