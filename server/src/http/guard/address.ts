import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The visitor's address. Behind `trustedProxies` proxies of ours it is in `X-Forwarded-For`, counted from the right:
 * the visitor can write anything further left. IPv6: the /64 that one household has.
 */
export function visitorAddress(c: Context, trustedProxies: number): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((text) => text.trim());
  const address = trustedProxies > 0 ? withoutPort(forwarded.at(-trustedProxies)) : connectionAddress(c);
  if (address === undefined || isIP(address) === 0) return 'unknown';
  return isIP(address) === 6 && !address.startsWith('::ffff:') ? network64(address) : address;
}

/** Some proxies write the port of the connection, too: `203.0.113.9:51234`, `[2001:db8::6]:51234`. */
const withoutPort = (text = ''): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;

function connectionAddress(c: Context): string | undefined {
  // Absent where the app is asked without a network.
  return c.env === undefined || c.env === null ? undefined : getConnInfo(c).remote.address;
}

/** First four groups of an IPv6 address, its `::` written out. */
function network64(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...(address.includes('::') ? zeros : []), ...after].slice(0, 4).join(':');
}
