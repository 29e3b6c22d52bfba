import { createServer } from 'node:net';
import { Refusal } from '../refusal.mjs';

/**
 * The address to listen on: the operator's, otherwise all of them, with IPv6 where the machine has it.
 *
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<string>}
 * @throws {Refusal} when the port is taken or not allowed
 */
export async function claimPort(port, host) {
  const code = await tryToListen(port, host ?? '::');
  if (!host && (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL')) return claimPort(port, '0.0.0.0');
  if (code === undefined) return host ?? '::';
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `Cổng ${port} đang được chương trình khác dùng. Vui lòng dừng nó, hoặc chọn cổng khác, ví dụ PORT=${port === 65535 ? 3000 : port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    throw new Refusal(
      `Không được phép mở cổng ${port}. Vui lòng chọn cổng từ 1024 trở lên, ví dụ PORT=3000.`,
    );
  }
  throw new Refusal(`Không mở được ${host ?? ''}:${port} (${code}). Vui lòng kiểm tra HOST và PORT.`);
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} the error's code */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
