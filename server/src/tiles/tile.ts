/** A tile of the Web Mercator pyramid (TILEMATRIXSET `PM`): column and row at a zoom. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The Plan IGN v2 ends here. */
const LAST_ZOOM = 19;

/** Reads `z`, `x` and `y.png` of a tile's address; `undefined` for what is no tile. */
export function readTile(z: string, x: string, file: string): Tile | undefined {
  const y = /^(\d{1,6})\.png$/.exec(file)?.[1];
  if (!/^\d{1,2}$/.test(z) || !/^\d{1,6}$/.test(x) || y === undefined) return undefined;
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const count = 2 ** tile.z;
  return tile.z <= LAST_ZOOM && tile.x < count && tile.y < count ? tile : undefined;
}

/** The public WMTS of the IGN: no key, no cookie. */
export const IGN_WMTS = 'https://data.geopf.fr/wmts';

/** Address of a tile of the Plan IGN v2 at a WMTS (GetTile by query). */
export function wmtsAddress(wmts: string, { z, x, y }: Tile): URL {
  const address = new URL(wmts);
  const query = {
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: 'GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2',
    STYLE: 'normal',
    FORMAT: 'image/png',
    TILEMATRIXSET: 'PM',
    TILEMATRIX: `${z}`,
    TILECOL: `${x}`,
    TILEROW: `${y}`,
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether these bytes are a PNG, whatever the service called them. */
export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.equals(bytes.subarray(0, PNG_SIGNATURE.length));
