// Fyll ut og skriv ut. Svarene lever bare i dette vinduet: ingenting sendes, og ingenting blir liggende i nettleseren.
import { element, hentTekster, lastSkript } from './felles.js';
import { startNedtrekk } from './nedtrekk.js';
import { oversettOverflate, oversettValidator } from './skjematekst.js';

export async function start(node) {
  const tekst = await hentTekster();
  const flate = node.querySelector('[data-flate]');
  try {
    await lastSkript(node.dataset.bibliotek);
    const skjema = JSON.parse(node.dataset.innhold);
    const form = new window.FormViewer.Form({ container: flate.appendChild(element('div')) });
    oversettValidator(form, tekst);
    await form.importSchema(structuredClone(skjema), {});
    flate.querySelector('[data-laster]')?.remove();
    oversettOverflate(node, tekst);
    startNedtrekk(node, tekst);
    forUtskrift(node, form, skjema, tekst);
    passPåTeksten(node);
  } catch (feil) {
    console.error(feil);
    flate.replaceChildren(element('p', { klasse: 'ds-alert', 'data-color': 'danger', role: 'alert', tekst: tekst('lasteFeil') }));
  }
}

/** Ruter på skjermen klipper lang tekst på papiret: det som skrives ut, er et ark for seg. */
function forUtskrift(node, form, skjema, tekst) {
  window.addEventListener('beforeprint', () => {
    // Det siste ordet er ikke i svarene før feltet er forlatt.
    document.activeElement?.blur();
    const felter = [...node.querySelectorAll('[data-arkfelter] .ds-field')].map((ett) => felt(ett.querySelector('label').textContent, ett.querySelector('input').value));
    document.querySelector('[data-ark]').replaceChildren(element('div', { klasse: 'arkfelter' }, ...felter), ...deler(skjema.components, form._getSubmitData(), tekst));
  });
}

/** Det som er skrevet, finnes ikke noe annet sted før det er skrevet ut. */
function passPåTeksten(node) {
  let rent = true;
  for (const hendelse of ['input', 'change']) node.addEventListener(hendelse, () => { rent = false; });
  window.addEventListener('afterprint', () => { rent = true; });
  window.addEventListener('beforeunload', (hendelse) => { if (!rent) hendelse.preventDefault(); });
}

/** Feltene som gjelder, i skjemaets rekkefølge; de som er skjult av et annet svar, er ikke blant svarene. */
function deler(komponenter = [], svar, tekst) {
  return komponenter.flatMap((en) => {
    if (en.type === 'group') return gruppe(en.label, deler(en.components, ned(svar, en.path), tekst));
    if (en.type === 'dynamiclist') return (ned(svar, en.path) ?? []).flatMap((rad, nummer) => gruppe(`${en.label} ${nummer + 1}`, deler(en.components, rad, tekst)));
    if (en.type === 'text') return en.conditional ? [] : [element('p', { klasse: 'dempet liten blankett-tekst', tekst: utenTegn(en.text) })];
    if (!en.key || ned(svar, en.key) === undefined) return [];
    return [felt(en.label ?? en.dateLabel ?? en.timeLabel ?? '', verdi(en, ned(svar, en.key), tekst))];
  });
}

function gruppe(tittel, innhold) {
  return innhold.length && tittel ? [element('h2', { tekst: tittel }), ...innhold] : innhold;
}

/** Et ubesvart felt får en linje å skrive på. */
function felt(ledetekst, svar) {
  return element('div', {}, element('p', { klasse: 'blankett-ledetekst', tekst: ledetekst }),
    svar ? element('p', { klasse: 'ark-svar', tekst: svar }) : element('div', { klasse: 'skriveplass' }));
}

function verdi(en, svar, tekst) {
  const navn = (ett) => en.values?.find((valg) => valg.value === ett)?.label ?? String(ett);
  if (svar === null || svar === '') return '';
  if (Array.isArray(svar)) return svar.map(navn).join(', ');
  if (typeof svar === 'boolean') return tekst(svar ? 'ja' : 'nei');
  return en.type === 'datetime' ? dato(svar) : navn(svar);
}

function dato(svar) {
  return String(svar).replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3.$2.$1').replace('T', ' ').replace(/(\d\d:\d\d)(:\d\d)?([+-]\d\d:\d\d|Z)?$/, '$1');
}

function ned(svar, sti) {
  return (sti ? sti.split('.') : []).reduce((her, ledd) => her?.[ledd], svar);
}

function utenTegn(tekst = '') {
  return tekst.replace(/^#+\s*/gm, '').replace(/\*\*|__|`/g, '').replace(/^[-*]\s+/gm, '– ').trim();
}
