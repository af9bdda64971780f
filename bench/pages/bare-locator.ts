/** The least that shows the same data: Lit, one fetch, one list. */
import { html, render } from 'lit';
import type { Pole } from '../../src/contract/poles.ts';

const main = document.querySelector('main') ?? document.body;

async function show(api: string): Promise<void> {
  const { data } = (await (await fetch(`${api}/poles`)).json()) as { data: Pole[] };
  const item = ({ name, place, services, contact }: Pole) => html`
    <li>
      <h3>${place.name}</h3>
      <p>${name} · ${place.postcodes[0]}</p>
      <p>${services.map((service) => service.name).join(' · ')}</p>
      <p><a href="tel:${contact.phone}">${contact.phone}</a> <a href="mailto:${contact.email}">${contact.email}</a></p>
    </li>
  `;
  render(
    html`<ol>
      ${data.map(item)}
    </ol>`,
    main,
  );
}

void show(document.body.dataset['api'] ?? '');
