import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** An HTTP proxy that takes every TLS connection to the server on `port` of this machine, whatever its host. */
export async function openTunnel(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const clients = new Set<Duplex>();
  const proxy = createServer().on('connect', (_, client) => {
    clients.add(client);
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      client.pipe(server).pipe(client);
    });
    // The one end goes with the other. A broken connection is the browser's to report.
    client
      .on('error', () => {})
      .on('close', () => {
        clients.delete(client);
        server.destroy();
      });
    server.on('error', () => {}).on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port, // A server that listens on TCP has one.
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
  };
}
