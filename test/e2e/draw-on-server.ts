/**
 * Draws elements of the built package as an application's server does: takes their HTML as arguments, prints what is drawn as
 * JSON. Whatever else is printed comes from importing or drawing them.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

await import(new URL('../../dist/npm/define.js', import.meta.url).href);

/** A template without values. */
const template = (text: string) => html(Object.assign([text], { raw: [text] }));
const drawn = process.argv.slice(2).map((element) => collectResult(render(template(element))));
process.stdout.write(JSON.stringify(await Promise.all(drawn)));
