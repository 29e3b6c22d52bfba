// What the operator may set, checked before anything else happens.
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { checkMail } from './mail-setting.mjs';
import { checkStorage } from './storage-setting.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string | undefined} host the address to listen on; undefined for all of them
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl owner connection of an external server
 * @property {string | undefined} appDatabaseUrl the application's connection of an external server
 * @property {boolean} demo
 * @property {string} demoToday YYYY-MM-DD
 * @property {boolean} demoTodayGiven whether the operator named the day
 * @property {string | undefined} baseUrl
 * @property {string | undefined} authSecret
 * @property {boolean} trustProxy
 */

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} root folder of the project
 * @returns {Settings}
 * @throws {Refusal} naming the first setting that cannot be right
 */
export function readSettings(env, root) {
  const given = (/** @type {string} */ name) => env[name]?.trim() || undefined;
  const databaseUrl = given('DATABASE_URL');
  const appDatabaseUrl = given('APP_DATABASE_URL');
  checkPostgresUrl('DATABASE_URL', databaseUrl);
  checkPostgresUrl('APP_DATABASE_URL', appDatabaseUrl);
  if (appDatabaseUrl && !databaseUrl) {
    throw new Refusal(
      'APP_DATABASE_URL chỉ dùng cùng với DATABASE_URL. Vui lòng đặt cả hai, hoặc bỏ cả hai.',
    );
  }
  checkMail(given);
  checkStorage(given);
  const demo = readSwitch('DEMO', given('DEMO'), !databaseUrl);
  const demoToday = given('DEMO_TODAY');
  if (demoToday) checkDay(demoToday, demo);
  return {
    port: readPort(given('PORT') ?? '3000'),
    host: given('HOST'),
    dataDir: path.resolve(root, given('DATA_DIR') ?? '.data'),
    databaseUrl,
    appDatabaseUrl,
    demo,
    demoToday: demoToday ?? '2024-10-15',
    demoTodayGiven: demoToday !== undefined,
    baseUrl: readBaseUrl(given('BASE_URL')),
    authSecret: readAuthSecret(given('AUTH_SECRET')),
    trustProxy: readSwitch('TRUST_PROXY', given('TRUST_PROXY'), false),
  };
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT="${text}" không hợp lệ. Vui lòng đặt một số từ 1 đến 65535, ví dụ PORT=3000.`);
}

/** @param {string} name @param {string | undefined} text @param {boolean} otherwise */
function readSwitch(name, text, otherwise) {
  if (text === undefined) return otherwise;
  if (text === '1' || text === '0') return text === '1';
  throw new Refusal(`${name}="${text}" không hợp lệ. Vui lòng đặt ${name}=1 để bật hoặc ${name}=0 để tắt.`);
}

/** @param {string} day @param {boolean} demo */
function checkDay(day, demo) {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
    throw new Refusal(
      `DEMO_TODAY="${day}" không phải một ngày có thật. Vui lòng viết theo dạng năm-tháng-ngày, ví dụ DEMO_TODAY=2024-10-15.`,
    );
  }
  if (demo) return;
  throw new Refusal(
    'DEMO_TODAY chỉ dùng trong chế độ trình diễn; hệ thống thật luôn theo đồng hồ máy chủ. Vui lòng bỏ DEMO_TODAY hoặc đặt DEMO=1.',
  );
}

/** @param {string} name @param {string | undefined} text */
function checkPostgresUrl(name, text) {
  if (text === undefined) return;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return;
  throw new Refusal(
    `${name} không đúng dạng. Vui lòng viết postgresql://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY_CHỦ:5432/TÊN_CƠ_SỞ_DỮ_LIỆU.`,
  );
}

/** @param {string | undefined} text */
function readBaseUrl(text) {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new Refusal(
    `BASE_URL="${text}" không hợp lệ. Vui lòng viết địa chỉ đầy đủ, ví dụ https://thidua.example.`,
  );
}

/** @param {string | undefined} text */
function readAuthSecret(text) {
  if (text === undefined || text.length >= 32) return text;
  throw new Refusal(
    'AUTH_SECRET quá ngắn. Vui lòng đặt một chuỗi ngẫu nhiên ít nhất 32 ký tự, hoặc bỏ trống để hệ thống tự tạo.',
  );
}
