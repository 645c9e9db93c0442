// Kopierer ferdigbygde filer fra node_modules til static/lib. Ingenting bygges om her:
// det nettleseren får, er det pakkene selv leverer, pluss en samling av de delene av stilsettet vi bruker.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const her = dirname(fileURLToPath(import.meta.url));
const pakker = join(her, 'node_modules');
const maal = process.argv[2];
if (!maal) throw new Error('Bruk: node kopier.mjs <mappe>');

// Komponentene sidene bruker. Hele stilsettet er dobbelt så stort, og første visning skal være under 150 kB.
const komponenter = ['link', 'button', 'card', 'table', 'field', 'fieldset', 'input', 'label', 'tag', 'badge', 'alert', 'details',
  'dialog', 'dropdown', 'popover', 'error-summary', 'validation-message', 'skip-link', 'tabs', 'list', 'heading', 'paragraph',
  'divider', 'breadcrumbs', 'chip', 'spinner', 'avatar'];

const filer = [
  ['htmx.org/dist/htmx.min.js', 'htmx.min.js'],
  ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 'inter-latin.woff2'],
  ['@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2', 'inter-latin-ext.woff2'],
  ['@digdir/designsystemet-web/dist/umd/index.js', 'designsystemet-web.js'],
  ['@bpmn-io/form-js/dist/form-viewer.umd.js', 'form-js/form-viewer.umd.js'],
  ['@bpmn-io/form-js/dist/assets/form-js-base.css', 'form-js/form-js-base.css'],
  ['@bpmn-io/form-js/dist/assets/flatpickr/light.css', 'form-js/flatpickr.css'],
  ['bpmn-js/dist/bpmn-navigated-viewer.production.min.js', 'bpmn-js/bpmn-navigated-viewer.js'],
  ['bpmn-js/dist/assets/bpmn-js.css', 'bpmn-js/bpmn-js.css'],
  ['bpmn-js/dist/assets/diagram-js.css', 'bpmn-js/diagram-js.css'],
  ['bpmn-js/LICENSE', 'bpmn-js/LICENSE'],
  // Redigering av modeller: bare de sidene laster dette.
  ['@bpmn-io/form-js/dist/form-editor.umd.js', 'form-js/form-editor.umd.js'],
  ['@bpmn-io/form-js/dist/assets/form-js-editor-base.css', 'form-js/form-js-editor-base.css'],
  ['@bpmn-io/form-js/dist/assets/draggle.css', 'form-js/draggle.css'],
  ['camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js', 'camunda-bpmn-js/camunda-platform-modeler.js'],
  ...['diagram-js.css', 'bpmn-js.css', 'popup-menu.css', 'bpmn-font/css/bpmn.css', 'bpmn-font/font/bpmn.woff2'].map((fil) => [`camunda-bpmn-js/dist/assets/${fil}`, `camunda-bpmn-js/${fil}`]),
  ['camunda-bpmn-js/LICENSE', 'camunda-bpmn-js/LICENSE'],
  ['dmn-js/dist/dmn-modeler.production.min.js', 'dmn-js/dmn-modeler.js'],
  ...['dmn-js-shared.css', 'dmn-js-decision-table.css', 'dmn-js-decision-table-controls.css', 'dmn-font/css/dmn.css', 'dmn-font/font/dmn.woff2'].map((fil) => [`dmn-js/dist/assets/${fil}`, `dmn-js/${fil}`]),
  ['dmn-js/LICENSE', 'dmn-js/LICENSE'],
  ['@bpmn-io/form-js/LICENSE', 'form-js/LICENSE'],
  // Skriftene i PDF-en: latin, arabisk og etiopisk (amharisk og tigrinja).
  ...[['noto-sans', 'NotoSans'], ['noto-naskh-arabic', 'NotoNaskhArabic'], ['noto-sans-ethiopic', 'NotoSansEthiopic']].flatMap(([pakke, navn]) => [
    [`@expo-google-fonts/${pakke}/400Regular/${navn}_400Regular.ttf`, `skrifter/${navn}-400.ttf`],
    [`@expo-google-fonts/${pakke}/700Bold/${navn}_700Bold.ttf`, `skrifter/${navn}-700.ttf`],
    [`@expo-google-fonts/${pakke}/LICENSE_FONT`, `skrifter/${navn}-LICENSE`]]),
];

function les(sti) {
  return readFileSync(join(pakker, sti), 'utf8').replace('@charset "UTF-8";', '');
}

function pakket(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n').replace(/\n+/g, '\n');
}

function stilsett() {
  const mappe = '@digdir/designsystemet-css/dist/src';
  const deler = komponenter.map((navn) => les(`${mappe}/${navn}.css`)).join('\n');
  return ['@charset "UTF-8";', '@layer ds.theme, ds.base, ds.components;',
    les('@digdir/designsystemet-theme/src/themes/designsystemet.css'),
    `@layer ds.base{${les(`${mappe}/base.css`)}}`,
    `@layer ds.components{${deler}}`].map(pakket).join('\n');
}

rmSync(maal, { recursive: true, force: true });
for (const [fra, til] of filer) {
  mkdirSync(dirname(join(maal, til)), { recursive: true });
  cpSync(join(pakker, fra), join(maal, til));
}
writeFileSync(join(maal, 'designsystemet.css'), stilsett());
