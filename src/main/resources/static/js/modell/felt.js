// Vanlige skjemafelt til rutene med egenskaper. Det som skrives, gjelder etter en liten pause, og senest når feltet forlates.
import { element } from '../felles.js';

const PAUSE = 600;
let nummer = 0;

function ramme(ledetekst, hjelp, felt) {
  const id = `modellfelt-${nummer += 1}`;
  felt.id = id;
  if (hjelp) felt.setAttribute('aria-describedby', `${id}-hjelp`);
  return element('div', { klasse: 'ds-field' }, element('label', { klasse: 'ds-label', for: id, tekst: ledetekst }),
    hjelp ? element('p', { klasse: 'dempet modellhjelp', id: `${id}-hjelp`, tekst: hjelp }) : null, felt);
}

/** Kaller {@code bruk} når verdien er en annen enn sist. */
function følg(felt, bruk, les = () => felt.value) {
  let sist = JSON.stringify(les());
  let klokke;
  const nå = () => {
    clearTimeout(klokke);
    const verdi = les();
    if (JSON.stringify(verdi) === sist) return;
    sist = JSON.stringify(verdi);
    bruk(verdi);
  };
  felt.urørt = () => JSON.stringify(les()) === sist;
  felt.addEventListener('input', () => { clearTimeout(klokke); klokke = setTimeout(nå, PAUSE); });
  felt.addEventListener('change', nå);
  felt.addEventListener('focusout', nå);
}

export function tekstfelt({ ledetekst, hjelp, verdi = '', bruk, lang = false, type = 'text', ...mer }) {
  const felt = element(lang ? 'textarea' : 'input', { klasse: 'ds-input', ...(lang ? { rows: 3 } : { type }), autocomplete: 'off', ...mer });
  felt.value = verdi ?? '';
  følg(felt, bruk);
  return ramme(ledetekst, hjelp, felt);
}

/** Et tomt felt gir undefined. */
export function tallfelt({ bruk, ...mer }) {
  return tekstfelt({ type: 'number', inputmode: 'numeric', ...mer, bruk: (verdi) => bruk(verdi === '' ? undefined : Number(verdi)) });
}

/** @param valg [[verdi, tekst]]; en verdi som ikke er blant dem, kommer først, så ingenting blir borte av å bli sett på */
export function nedtrekk({ ledetekst, hjelp, verdi = '', valg, bruk, tomt, ...mer }) {
  const alle = [...(tomt === undefined ? [] : [['', tomt]]), ...(verdi && !valg.some(([en]) => en === verdi) ? [[verdi, verdi]] : []), ...valg];
  const felt = element('select', { klasse: 'ds-input', ...mer }, ...alle.map(([en, ord]) => element('option', { value: en, tekst: ord, selected: en === verdi })));
  felt.value = verdi ?? '';
  følg(felt, bruk);
  return ramme(ledetekst, hjelp, felt);
}

export function avkryssing({ ledetekst, hjelp, verdi, bruk, ...mer }) {
  const id = `modellfelt-${nummer += 1}`;
  const felt = element('input', { klasse: 'ds-input', type: 'checkbox', id, 'aria-describedby': hjelp ? `${id}-hjelp` : null, ...mer });
  felt.checked = Boolean(verdi);
  følg(felt, bruk, () => felt.checked);
  return element('div', { klasse: 'ds-field' }, felt, element('label', { klasse: 'ds-label', for: id, 'data-weight': 'regular', tekst: ledetekst }),
    hjelp ? element('p', { klasse: 'dempet modellhjelp', id: `${id}-hjelp`, tekst: hjelp }) : null);
}

/** Flere valg på én gang. @param verdier de valgte, i orden */
export function avkryssinger({ ledetekst, hjelp, verdier, valg, bruk }) {
  const felt = element('fieldset', { klasse: 'ds-fieldset modellvalg' }, element('legend', { klasse: 'ds-label', tekst: ledetekst }),
    hjelp ? element('p', { klasse: 'dempet modellhjelp', tekst: hjelp }) : null);
  const ukjente = verdier.filter((en) => !valg.some(([id]) => id === en)).map((en) => [en, en]);
  for (const [verdi, ord] of [...ukjente, ...valg]) {
    const id = `modellfelt-${nummer += 1}`;
    const boks = element('input', { klasse: 'ds-input', type: 'checkbox', id, value: verdi });
    boks.checked = verdier.includes(verdi);
    felt.append(element('div', { klasse: 'ds-field' }, boks, element('label', { klasse: 'ds-label', for: id, 'data-weight': 'regular', tekst: ord })));
  }
  følg(felt, bruk, () => [...felt.querySelectorAll('input:checked')].map((en) => en.value));
  return felt;
}

/** Alle felt av et slag ser like ut når de ikke kan endres. */
export function steng(rot) {
  rot.classList.add('bare-lese');
  for (const felt of rot.querySelectorAll('input, select, textarea, button[data-endrer]')) felt.disabled = true;
}

export const knapp = (tekst, onclick, { variant = 'secondary', ...mer } = {}) => element('button', { type: 'button', klasse: 'ds-button', 'data-variant': variant, 'data-size': 'sm', tekst, onclick, ...mer });

/** Det som må rettes i de andre filene i utkastet; foldet, for det er ikke her det skal rettes. */
export function utenforliste(utenfor, tekst) {
  return utenfor?.length ? [element('details', { klasse: 'modellmer' }, element('summary', { tekst: tekst('feil.utenfor', utenfor.length) }), feilliste(utenfor.map((en) => ({ melding: `${en.fil}: ${en.melding}` }))))] : [];
}

/** Feilene ved ett sted, i ord. */
export function feilliste(feil) {
  return feil.length ? element('ul', { klasse: 'modellfeil' }, ...feil.map((en) => element('li', { tekst: en.melding }))) : null;
}
