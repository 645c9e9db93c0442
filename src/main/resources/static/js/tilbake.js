// Tilbake dit man var: lista med fane, filter, side og rulling, og den neste oppgaven i den. Huskes bare i denne fanen, og bare
// adressen og hvilke oppgaver som sto der.
import { kanHuskes } from './felles.js';

const HUSKET = 'lista';
const TRYGG = /^\/oppgaver(\?[\w=&%.+-]*)?$/;

function les() {
  try {
    const liste = JSON.parse(sessionStorage.getItem(HUSKET));
    return TRYGG.test(liste?.adresse) ? liste : null;
  } catch {
    return null;
  }
}

export function husk() {
  // Den neste på et delt nettbrett skal ikke få den forriges søk.
  if (location.pathname === '/logg-inn') glem();
  if (location.pathname === '/oppgaver') iLista();
  else if (location.pathname.startsWith('/oppgaver/')) fraLista(les());
}

function glem() {
  try {
    sessionStorage.removeItem(HUSKET);
  } catch { /* Uten lager er det ingenting å glemme. */ }
}

function iLista() {
  // Det som er skrevet i adressen, kan være navnet på et barn, og blir ikke liggende i nettleseren.
  const adresse = () => {
    const valg = new URLSearchParams(location.search);
    if (!kanHuskes(valg.get('soek'))) for (const navn of ['soek', 'etter']) valg.delete(navn);
    return location.pathname + (valg.size ? `?${valg}` : '');
  };
  const før = les();
  // Nettleserens egen tilbakeknapp ruller selv.
  const lenke = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  if (lenke && før?.adresse === adresse() && (før.angrer || document.referrer.startsWith(`${location.origin}/oppgaver/`))) window.scrollTo(0, før.rulling);
  // Hentet fram igjen av nettleseren kan siden ha nøkkelen som er brukt, og «Ta neste» ville gitt den samme en gang til.
  const tilbake = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  window.addEventListener('pageshow', (hendelse) => {
    const nøkkel = (tilbake || hendelse.persisted) && document.querySelector('form[action^="/oppgaver/ta-neste"] [name=noekkel]');
    if (nøkkel) nøkkel.value = [...crypto.getRandomValues(new Uint8Array(16))].join('-');
  });
  let angrer = false;
  document.addEventListener('submit', (hendelse) => { angrer = hendelse.target.matches('#kvittering form'); });
  window.addEventListener('pagehide', () => {
    const rader = [...document.querySelectorAll('[data-rad][id]')].map((rad) => rad.id);
    try {
      sessionStorage.setItem(HUSKET, JSON.stringify({ adresse: adresse(), rulling: Math.round(window.scrollY), rader, angrer }));
    } catch { /* Uten lager går veien tilbake til hele lista. */ }
  });
}

function fraLista(liste) {
  if (!liste) return;
  for (const lenke of document.querySelectorAll('main a[href="/oppgaver"]')) lenke.href = liste.adresse;
  for (const skjema of document.querySelectorAll('main form[action$="/legg-tilbake"]')) {
    if (skjema.elements.tilbake) continue;
    skjema.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'tilbake', value: liste.adresse }));
  }
  const angre = document.querySelector('#kvittering form');
  if (angre) angre.elements.tilbake.value = liste.adresse;
  const neste = document.querySelector('[data-neste-i-lista]');
  if (neste) visNeste(neste, liste).catch(() => { /* Uten nett: lenken til lista er der. */ });
}

/** Den som sto etter i lista, ellers den øverste; som raden der, men alene. */
async function visNeste(neste, liste) {
  const svar = await fetch(liste.adresse, { credentials: 'same-origin', headers: { 'X-Stille': 'ja', Accept: 'text/html' } });
  if (svar.redirected || !svar.ok) return;
  const side = new DOMParser().parseFromString(await svar.text(), 'text/html');
  const rader = new Map([...side.querySelectorAll('[data-rad][id]')].map((rad) => [rad.id, rad]));
  const ferdig = `o-${location.pathname.split('/')[2]}`;
  rader.delete(ferdig);
  const vist = new Set([...document.querySelectorAll('main a.rad-lenke')].map((lenke) => lenke.pathname));
  for (const [id, rad] of rader) if (vist.has(rad.querySelector('a.rad-lenke')?.getAttribute('href'))) rader.delete(id);
  const plass = liste.rader.indexOf(ferdig);
  const valgt = liste.rader.slice(plass + 1).map((id) => rader.get(id)).find(Boolean) ?? rader.values().next().value;
  if (!valgt) return;
  const rad = document.importNode(valgt, true);
  for (const skjema of rad.querySelectorAll('form')) {
    // Her er det ingen liste å bytte ut: den som tar oppgaven, kommer til den.
    for (const { name } of [...skjema.attributes]) if (name.startsWith('hx-')) skjema.removeAttribute(name);
    skjema.elements.tilbake?.remove();
  }
  neste.querySelector('ul').append(rad);
  neste.hidden = false;
}
