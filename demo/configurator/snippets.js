/**
 * The code of each way to embed, from what was chosen. Pure: `test/hosts/snippets.ts` takes these very texts and runs
 * them.
 *
 * `choice`: `{ origin, widget, title, partner, accent, tokens, attributes, release }`, `tokens` optional, `attributes` without the empty ones, a
 * boolean as `''`. `manifest`: the kit's `manifest.json`.
 */

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
    .join('');

/** Address of the widget's page with its settings. */
export function pageAddress({ origin, widget, partner, attributes }) {
  const query = new URLSearchParams({ ...(partner && { partner }), ...attributes }).toString();
  return `${origin}/embed/${widget}${query && `?${query}`}`;
}

function scriptTag({ origin, partner, release }, { version, files }) {
  const data = partner ? ` data-partner="${escapeText(partner)}"` : '';
  const folder = release === 'major' ? `kit/${version.split('.')[0]}` : 'kit';
  if (release !== 'exact') return `<script async src="${origin}/${folder}/alexis.js"${data}></script>`;
  const { integrity } = files['alexis.js'];
  return `<script async src="${origin}/kit/${version}/alexis.js" integrity="${integrity}" crossorigin="anonymous"${data}></script>`;
}

const link = (choice, extra = '') =>
  `<a${extra} href="${escapeText(pageAddress(choice))}">${escapeText(choice.title)}</a>`;

/** The style of the widget: its reserved height, the colour where one was chosen, and other custom properties. */
const rulesOf = ({ widget, accent, tokens }, { reserved }) =>
  Object.entries({
    display: 'block',
    'min-height': reserved[`alexis-${widget}`],
    '--alexis-accent': accent,
    ...tokens,
  }).filter(([, value]) => value);

const styleOf = (choice, manifest) =>
  rulesOf(choice, manifest)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

function element(choice, manifest, inside = `\n  ${link(choice)}\n`) {
  const tag = `alexis-${choice.widget}`;
  return `<${tag}${written(choice.attributes)} style="${styleOf(choice, manifest)}">${inside}</${tag}>`;
}

const widgetLink = (choice) => link(choice, ` data-alexis="${choice.widget}"`);

/** The colour for the links that become widgets: a link has no style of the widget's. */
const colourRule = ({ widget, accent }) =>
  accent ? `<style>alexis-${widget} { --alexis-accent: ${accent}; }</style>\n` : '';

/** What an application writes: the address of the API, since no script tag says it. */
const installed = ({ origin, partner, attributes }) => ({
  api: `${origin}/api/v1`,
  ...(partner && { partner }),
  ...attributes,
});

/** How to get the package of this very version. */
const installation = ({ origin }, { version }) => `npm install ${origin}/kit/alexis-kit-${version}.tgz`;

/** Attributes whose type is a number, which React and Vue are told so. */
const NUMBERS = ['heading-level', 'limit'];

/** `before` and `after` stand around a number. */
const typed = (attributes, before, after) =>
  Object.entries(attributes)
    .map(([name, value]) =>
      NUMBERS.includes(name) && /^\d+$/.test(value) ? before(name) + value + after : written({ [name]: value }),
    )
    .join('');

/** Text for between backticks. */
const escapeTemplate = (text) => text.replaceAll(/[`\\]|\$(?=\{)/g, '\\$&');

const camelCase = (name) =>
  name.startsWith('--') ? `'${name}'` : name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

const reactStyle = (choice, manifest) =>
  rulesOf(choice, manifest)
    .map(([name, value]) => `${camelCase(name)}: '${value}'`)
    .join(', ');

/** Tabs in their order: `hint` says for whom it is, `code` is what is shown and copied. */
export const SNIPPETS = {
  element: {
    title: 'Script et élément',
    hint: 'Pour toute page où vous écrivez le HTML. Le style réserve la place\u00a0: rien ne bouge au chargement. Sans JavaScript, le lien reste.',
    code: (choice, manifest) => `${scriptTag(choice, manifest)}\n${element(choice, manifest)}`,
  },
  link: {
    title: 'Lien seul',
    hint: 'Là où les balises inconnues sont retirées\u00a0: le lien devient l’outil. Placez la suite une fois sur la page, par exemple dans le pied de page du site.',
    code: (choice, manifest) => `${widgetLink(choice)}\n${colourRule(choice)}${scriptTag(choice, manifest)}`,
  },
  iframe: {
    title: 'Iframe',
    hint: 'Quand aucun script d’un autre site ne doit s’exécuter dans votre page. Le second script, facultatif, ajuste la hauteur. La couleur est celle du partenaire. Votre site doit figurer parmi ceux du partenaire.',
    code: (choice) =>
      `<iframe src="${escapeText(pageAddress(choice))}" title="${escapeText(choice.title)}" allow="geolocation; clipboard-write" loading="lazy" style="width: 100%; height: 900px; border: 0"></iframe>
<script async src="${choice.origin}/kit/iframe.js"></script>`,
  },
  // In one line, as its classic editor makes a line break of every other. Where WordPress takes script and element away
  // from who may not write them, the link stays what it needs to be.
  wordpress: {
    title: 'WordPress',
    hint: 'Dans l’éditeur, tapez /html pour ajouter un bloc « HTML personnalisé », et collez-y ce code : dans un paragraphe, il n’en resterait que le lien. Si votre compte n’a pas le droit aux scripts, WordPress ne garde aussi que le lien : faites ajouter le script au thème, et le lien devient l’outil.',
    code: (choice, manifest) => `${element(choice, manifest, widgetLink(choice))}\n${scriptTag(choice, manifest)}`,
  },
  npm: {
    title: 'npm',
    hint: 'Pour une application qui assemble elle-même son code. La première ligne dit d’où installer le paquet alexis-kit.',
    code: (choice, manifest) => `// ${installation(choice, manifest)}
import 'alexis-kit/define/${choice.widget}.js';

document.querySelector('#alexis').innerHTML = \`
  <alexis-${choice.widget}${escapeTemplate(written(installed(choice)))} style="${styleOf(choice, manifest)}">
    ${escapeTemplate(link(choice))}
  </alexis-${choice.widget}>
\`;`,
  },
  react: {
    title: 'React',
    hint: 'React 19 et plus\u00a0: les éléments personnalisés s’écrivent comme les autres. Avec TypeScript, importez une fois alexis-kit/jsx-react.',
    code: (choice, manifest) => `// ${installation(choice, manifest)}
import 'alexis-kit/define/${choice.widget}.js';

export function Alexis() {
  return (
    <alexis-${choice.widget}${typed(installed(choice), (name) => ` ${name}={`, '}')} style={{ ${reactStyle(choice, manifest)} }}>
      ${link(choice)}
    </alexis-${choice.widget}>
  );
}`,
  },
  vue: {
    title: 'Vue',
    hint: "Dites à Vue que les balises alexis-… sont des éléments personnalisés : compilerOptions.isCustomElement = (tag) => tag.startsWith('alexis-'). Avec TypeScript, importez une fois alexis-kit/vue.",
    code: (choice, manifest) => `<script setup>
// ${installation(choice, manifest)}
import 'alexis-kit/define/${choice.widget}.js';
</script>

<template>
  <alexis-${choice.widget}${typed(installed(choice), (name) => ` :${name}="`, '"')} style="${styleOf(choice, manifest)}">
    ${link(choice)}
  </alexis-${choice.widget}>
</template>`,
  },
};

/** The sources that the kit needs in a Content-Security-Policy, to be added to the page's own. */
export const cspLines = ({ origin }) => `script-src ${origin};
connect-src ${origin};
img-src ${origin} data:;
frame-src ${origin};`;

/** What a partner can say of the kit on its own privacy page. */
export const privacyText = ({ origin, title }) =>
  `L’outil « ${title} » est fourni par Alexis Grand Est et servi depuis ${new URL(origin).host}. Il ne dépose aucun cookie, ne contient aucun traceur et n’appelle aucun tiers. Vos réponses et votre position restent dans votre navigateur tant que vous n’envoyez pas de formulaire ; après une action de votre part, le navigateur peut garder une copie des informations publiques affichées, pour les montrer sans connexion. L’adresse IP de votre appareil est transmise au serveur d’Alexis, comme pour toute page web. Quand vous envoyez un formulaire, il indique qui reçoit vos données, pourquoi, et pour combien de temps.`;
