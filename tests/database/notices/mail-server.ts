import { createServer, type Server, type Socket } from 'node:net';

export type Received = { from: string; to: string; data: string };

/** A mail server as small as can be: it takes what it is sent, but what `refuses` names, and keeps it. */
export async function mailServer(refuses: (address: string) => boolean = () => false) {
  const received: Received[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    talk(socket, received, refuses);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((done) => {
      for (const socket of open) socket.destroy();
      server.close(() => done());
    });
  return { url: `smtp://127.0.0.1:${port}`, received, close };
}

function talk(socket: Socket, received: Received[], refuses: (address: string) => boolean): void {
  let buffer = '';
  let inData = false;
  let mail: Received = { from: '', to: '', data: '' };
  socket.setEncoding('utf8').write('220 mail.test\r\n');
  socket.on('data', (chunk) => {
    buffer += chunk;
    while (true) {
      const end = inData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      socket.write(`${answer(line)}\r\n`);
    }
  });

  function answer(line: string): string {
    if (inData) {
      inData = false;
      received.push({ ...mail, data: line });
      mail = { from: '', to: '', data: '' };
      return '250 taken';
    }
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (/^MAIL FROM/i.test(line)) mail.from = address;
    if (/^RCPT TO/i.test(line)) {
      if (refuses(address)) return `550 nobody is called ${address} here`;
      mail.to = address;
    }
    if (/^DATA/i.test(line)) {
      inData = true;
      return '354 go on';
    }
    return '250 ok';
  }
}

/** The plain text of a mail: its body is quoted-printable or base64, as the sender chose. */
export function textOf({ data }: Received): string {
  const at = data.indexOf('\r\n\r\n');
  const body = data.slice(at + 4);
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(data)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
