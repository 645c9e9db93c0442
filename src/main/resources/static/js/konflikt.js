// To har skrevet i samme utkast: vis begge tekstene felt for felt og la den som sitter her velge.
import { element } from './felles.js';

function lesbar(verdi, tekst) {
  if (verdi === null || verdi === undefined || verdi === '' || (Array.isArray(verdi) && !verdi.length)) return tekst('tomt');
  if (verdi === true) return tekst('ja');
  if (verdi === false) return tekst('nei');
  if (Array.isArray(verdi)) return verdi.map((del) => lesbar(del, tekst)).join(', ');
  if (typeof verdi === 'object') return Object.values(verdi).filter((del) => del !== null && del !== '').join(' · ');
  return String(verdi);
}

/** Feltene der de to tekstene leses ulikt. */
function ulike(mitt, andres, les) {
  return [...new Set([...Object.keys(mitt), ...Object.keys(andres)])]
    .filter((noekkel) => les(noekkel, mitt[noekkel]) !== les(noekkel, andres[noekkel]));
}

/** Gir true når eget skal beholdes. */
export function velgVersjon({ mitt, andres, ledetekst, valgt, tekst }) {
  const les = (noekkel, verdi) => lesbar(valgt(noekkel, verdi), tekst);
  const rader = ulike(mitt, andres, les).map((noekkel) => element('tr', {},
    element('th', { scope: 'row', tekst: ledetekst(noekkel) }),
    element('td', { 'data-navn': tekst('konflikt.ditt'), tekst: les(noekkel, mitt[noekkel]) }),
    element('td', { 'data-navn': tekst('konflikt.andres'), tekst: les(noekkel, andres[noekkel]) })));
  // Det samme står begge steder: lagringen kom fram, men svaret gjorde det ikke.
  if (!rader.length) return Promise.resolve(true);
  const hode = element('tr', {}, ...['felt', 'ditt', 'andres'].map((ord) => element('th', { scope: 'col', tekst: tekst(`konflikt.${ord}`) })));
  const mittKnapp = element('button', { klasse: 'ds-button', value: 'mitt', autofocus: true, tekst: tekst('konflikt.beholdMitt') });
  const andresKnapp = element('button', { klasse: 'ds-button', 'data-variant': 'secondary', value: 'andres', tekst: tekst('konflikt.brukAndres') });
  const dialog = element('dialog', { klasse: 'ds-dialog konflikt', 'aria-labelledby': 'konflikt-tittel' },
    element('h2', { klasse: 'ds-heading', id: 'konflikt-tittel', tekst: tekst('konflikt.tittel') }),
    element('p', { tekst: tekst('konflikt.tekst') }),
    element('div', { klasse: 'rullbar', tabindex: '0' }, element('table', { klasse: 'ds-table', 'data-color': 'neutral' }, element('thead', {}, hode), element('tbody', {}, ...rader))),
    element('form', { method: 'dialog', klasse: 'knapperad' }, mittKnapp, andresKnapp));
  // Escape velger ingenting: da er eget det som står, og det beholdes.
  return new Promise((velg) => {
    dialog.addEventListener('close', () => { dialog.remove(); velg(dialog.returnValue !== 'andres'); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
