/** The least that shows the same data: Lit, one fetch, one list. */
import { html, render } from 'lit';
import type { Workshop } from '../../src/contract/workshops.ts';

const main = document.querySelector('main') ?? document.body;

async function show(api: string): Promise<void> {
  const { data } = (await (await fetch(`${api}/workshops?limit=5000`)).json()) as { data: Workshop[] };
  const item = ({ title, sessions, pole, format, places }: Workshop) => html`
    <li>
      <p>
        ${sessions[0]?.starts.slice(0, 10)} ${sessions[0]?.starts.slice(11, 16)} – ${sessions[0]?.ends.slice(11, 16)}
      </p>
      <h3>${title}</h3>
      <p>${pole?.place.name} · ${format} · ${places.reduce((sum, { left }) => sum + left, 0)} places</p>
      <button>S’inscrire</button>
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
