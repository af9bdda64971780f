/** The least that shows the same data: Lit, one fetch, where the edition stands, and its phases as a list. */
import { html, render } from 'lit';
import type { ShownContest } from '../../src/contract/contest-shown.ts';

const main = document.querySelector('main') ?? document.body;

async function show(api: string): Promise<void> {
  const { data } = (await (await fetch(`${api}/contests/current`)).json()) as { data: ShownContest };
  const status = data.standings.findLast(({ from }) => new Date(from) <= new Date());
  const item = ({ said }: ShownContest['phases'][number]) => html`<li>${said.name} ${said.when} ${said.where}</li>`;
  render(
    html`
      <h2>${data.name}</h2>
      <p class="standing">${status?.headline}</p>
      <p>${status?.countdown?.sentence}</p>
      <ol>
        ${data.phases.map(item)}
      </ol>
      <ul>
        ${data.rules.map((rule) => html`<li>${rule}</li>`)}
      </ul>
    `,
    main,
  );
}

void show(document.body.dataset['api'] ?? '');
