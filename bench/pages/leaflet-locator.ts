/** What partners build themselves: Leaflet, markercluster, a plain list of everything, buttons that filter both. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import './leaflet-locator.css';
import type { Pole } from '../../src/contract/poles.ts';

const main = document.querySelector('main') ?? document.body;
let poles: readonly Pole[] = [];
let count: number | undefined;
const chosen = new Set<string>();
let map: L.Map | undefined;
let clusters: L.MarkerClusterGroup | undefined;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const item = ({ name, place, services, contact }: Pole): string => `<li>
  <h3>${escaped(place.name)}</h3>
  <p>${escaped(name)} · ${place.postcodes[0]}</p>
  <p>${escaped(services.map((service) => service.name).join(' · '))}</p>
  <p><a href="tel:${contact.phone}">${contact.phone}</a> <a href="mailto:${contact.email}">${contact.email}</a></p>
</li>`;

function draw(): void {
  const listed = poles.filter(({ services }) => [...chosen].every((name) => services.some((one) => one.name === name)));
  const list = main.querySelector('ol');
  if (!list || !clusters || !map) return;
  list.innerHTML = listed.map(item).join('');
  clusters.clearLayers();
  clusters.addLayers(listed.map(({ place, name }) => L.marker([place.lat, place.lon], { title: name })));
  map.fitBounds(clusters.getBounds(), { animate: false });
  count = listed.length;
}

async function mount(api: string): Promise<void> {
  map?.remove();
  main.innerHTML = '<div class="filters"></div><div class="panes"><ol></ol><div class="map"></div></div>';
  map = L.map(main.querySelector<HTMLElement>('.map') ?? main, {
    maxZoom: 16,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
  });
  clusters = L.markerClusterGroup({ animate: false });
  map.addLayer(clusters);
  chosen.clear();
  poles = ((await (await fetch(`${api}/poles`)).json()) as { data: Pole[] }).data;
  const names = new Set(poles.flatMap(({ services }) => services.map(({ name }) => name)));
  for (const name of names) {
    const button = document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', () => {
      if (!chosen.delete(name)) chosen.add(name);
      draw();
    });
    main.querySelector('.filters')?.append(button);
  }
  draw();
}

window.contestant = {
  mount: (api) => {
    count = undefined;
    void mount(api);
  },
  shown: () => count,
  settled: () => count !== undefined,
  toggle: (name) => {
    main.querySelectorAll<HTMLElement>('.filters button').forEach((one) => one.textContent === name && one.click());
  },
};

if (document.body.dataset['api']) void mount(document.body.dataset['api']);
