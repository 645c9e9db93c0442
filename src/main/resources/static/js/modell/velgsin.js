// Noen andre har lagret den samme fila. Ingenting er skrevet over: hun velger, og kan ta med seg sin egen som en fil.
import { element } from '../felles.js';

/** Gir «mitt» eller «andres». Escape velger ingenting, og da beholdes det hun har. */
export async function velgSin({ tekst, fil, mitt, bruk }) {
  const innhold = await mitt();
  const knapp = (verdi, ord, mer = {}) => element('button', { klasse: 'ds-button', value: verdi, tekst: tekst(ord), ...mer });
  const dialog = element('dialog', { klasse: 'ds-dialog', 'aria-labelledby': 'velg-sin' },
    element('h2', { klasse: 'ds-heading', id: 'velg-sin', tekst: tekst('konflikt.tittel') }),
    element('p', { tekst: tekst('konflikt.tekst') }),
    element('p', {}, element('a', { klasse: 'ds-link', download: fil, href: URL.createObjectURL(new Blob([innhold], { type: 'text/plain' })), tekst: tekst('konflikt.lastNed') })),
    element('form', { method: 'dialog', klasse: 'knapperad' }, knapp('mitt', 'konflikt.mitt', { autofocus: true }), knapp('andres', 'konflikt.andres', { 'data-variant': 'secondary' })));
  document.body.append(dialog);
  dialog.showModal();
  const valgt = await new Promise((velg) => { dialog.addEventListener('close', () => { dialog.remove(); velg(dialog.returnValue === 'andres' ? 'andres' : 'mitt'); }); });
  if (valgt === 'andres') await bruk();
  return valgt;
}
