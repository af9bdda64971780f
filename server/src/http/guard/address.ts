import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The visitor's address. Behind `trustedProxies` proxies of ours it is in `X-Forwarded-For`, counted from the right:
 * the visitor can write anything further left. IPv6: the /64 that one household has.
 */
export function visitorAddress(c: Context, trustedProxies: number): string {
  return visitorNetworks(c, trustedProxies)[0] ?? UNKNOWN;
}

const UNKNOWN = 'unknown';
/** Groups of an IPv6 address, and hexadecimal digits of the last of them: /64, /56 and /48. */
const NETWORKS = [
  { groups: 4, digits: 4 },
  { groups: 4, digits: 2 },
  { groups: 3, digits: 4 },
] as const;

/**
 * The networks that the visitor belongs to, the smallest first: the address, and of IPv6 the /64 that one household has,
 * then the /56 and the /48 that a provider may give to one customer.
 */
export function visitorNetworks(c: Context, trustedProxies: number): readonly string[] {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((text) => text.trim());
  const address = trustedProxies > 0 ? withoutPort(forwarded.at(-trustedProxies)) : connectionAddress(c);
  if (address === undefined || isIP(address) === 0) return [UNKNOWN];
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return [address];
  const all = groupsOf(address);
  return NETWORKS.map(({ groups, digits }) => {
    const last = (all[groups - 1] ?? '0').padStart(4, '0').slice(0, digits);
    return [...all.slice(0, groups - 1), digits === 4 ? Number.parseInt(last, 16).toString(16) : `${last}/56`].join(
      ':',
    );
  });
}

/** Some proxies write the port of the connection, too: `203.0.113.9:51234`, `[2001:db8::6]:51234`. */
const withoutPort = (text = ''): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;

function connectionAddress(c: Context): string | undefined {
  // Absent where the app is asked without a network.
  return c.env === undefined || c.env === null ? undefined : getConnInfo(c).remote.address;
}

/** The groups of an IPv6 address, its `::` written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...(address.includes('::') ? zeros : []), ...after];
}
