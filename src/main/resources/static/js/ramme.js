// Rammen: menyer som lukker seg, dialoger, varsel før økten går ut, og øyene som bare lastes der de trengs.
import { csrfHode, kall, kanHuskes, kvitter } from './felles.js';
import { rydd } from './lokal.js';
import { husk } from './tilbake.js';
import { startTastatur } from './tastatur.js';

document.addEventListener('htmx:configRequest', (hendelse) => Object.assign(hendelse.detail.headers, csrfHode()));
// Skjemafeil (422), opptatt (409) og borte (404) kommer som ferdige deler av siden og skal vises, ikke svelges.
document.addEventListener('htmx:beforeSwap', (hendelse) => {
  if ([404, 409, 422].includes(hendelse.detail.xhr.status)) hendelse.detail.shouldSwap = true;
});

for (const skjult of document.querySelectorAll('[data-trenger-js], [data-aapner]')) skjult.hidden = false;

// Det som er foldet på telefonen, står åpent der det er plass. Etter at htmx er klar: først når det åpnes, hentes innholdet.
document.addEventListener('DOMContentLoaded', () => {
  for (const del of document.querySelectorAll('details[data-aapen-paa-bred]')) del.open = matchMedia('(min-width: 52rem)').matches;
});

document.addEventListener('click', (hendelse) => {
  const aapner = hendelse.target.closest('[data-aapner]');
  if (aapner) document.getElementById(aapner.dataset.aapner)?.showModal();
  for (const meny of document.querySelectorAll('details[data-lukkes][open]')) {
    if (!meny.contains(hendelse.target) || aapner) meny.open = false;
  }
});
for (const knapp of document.querySelectorAll('[data-kopier]')) {
  knapp.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(knapp.dataset.kopier).innerText);
    kvitter(knapp.dataset.kopiert);
  });
}
for (const knapp of document.querySelectorAll('[data-kopier-lenke]')) {
  knapp.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(knapp.dataset.kopierLenke, location.href).href);
    kvitter(knapp.dataset.kopiert);
  });
}
for (const knapp of document.querySelectorAll('[data-skriv-ut]')) knapp.addEventListener('click', () => window.print());
document.querySelector('[data-fokus]')?.focus();
document.addEventListener('keydown', (hendelse) => {
  const meny = hendelse.key === 'Escape' && document.querySelector('details[data-lukkes][open]');
  if (!meny) return;
  meny.open = false;
  meny.querySelector('summary').focus();
});
// Et dobbeltklikk skal ikke sende to ganger; nøkkelen i skjemaet tar resten.
document.addEventListener('submit', (hendelse) => {
  const skjema = hendelse.target;
  if (skjema.method !== 'post' || hendelse.defaultPrevented) return;
  if (skjema.dataset.sendt) { hendelse.preventDefault(); return; }
  skjema.dataset.sendt = 'ja';
  setTimeout(() => { delete skjema.dataset.sendt; }, 4000);
});

// Den som låser et delt nettbrett, skal ikke miste det hun nettopp skrev.
document.addEventListener('submit', async (hendelse) => {
  if (!hendelse.target.matches('[data-laas]')) return;
  hendelse.preventDefault();
  const venter = [];
  document.dispatchEvent(new CustomEvent('stafett:laas', { detail: venter }));
  await Promise.race([Promise.all(venter), new Promise((ferdig) => { setTimeout(ferdig, 3000); })]);
  hendelse.target.submit();
});

/** En kvittering fra forrige side blir borte av seg selv, men ikke mens noen holder på med den. */
function ryddKvittering() {
  const boks = document.getElementById('kvittering');
  const tekst = boks?.querySelector('[data-kvittering]');
  if (!tekst?.textContent) return;
  setTimeout(function rydd() {
    if (boks.matches(':hover, :focus-within')) setTimeout(rydd, 3000);
    else { tekst.textContent = ''; boks.querySelector('form')?.remove(); }
  }, 10_000);
}
ryddKvittering();
document.addEventListener('htmx:afterSettle', () => {
  ryddKvittering();
  // Raden man sto på, er borte fra lista: stå på den som kom i stedet.
  if (document.activeElement === document.body) document.querySelectorAll('[data-rad] .rad-lenke')[stod]?.focus();
});
let stod = -1;
document.addEventListener('htmx:beforeRequest', () => {
  stod = [...document.querySelectorAll('[data-rad]')].indexOf(document.activeElement?.closest('[data-rad]'));
});

/** Fra en sak og tilbake til lista der man var. Det som er skrevet i adressen, kan være et navn, og blir ikke liggende i nettleseren. */
function huskSakslista() {
  if (location.pathname === '/logg-inn') sessionStorage.removeItem('saker');
  if (location.pathname === '/saker') {
    sessionStorage.setItem('saker', kanHuskes(new URLSearchParams(location.search).get('soek')) ? location.search : '');
    return;
  }
  const sak = /^\/saker\/([0-9a-f-]{36})/.exec(location.pathname)?.[1];
  const lenke = sak && document.querySelector('.brodsmuler a[href="/saker"]');
  if (lenke) lenke.href = `/saker${sessionStorage.getItem('saker') ?? ''}#s-${sak}`;
}
huskSakslista();

// Søket er et skjema for seg: det som er valgt i filteret og ikke sendt ennå, skal bli med.
document.addEventListener('submit', (hendelse) => {
  const filter = hendelse.target.matches('.soekefelt') && document.querySelector('form.filter[method=get]');
  if (!filter) return;
  const valg = new URLSearchParams(new FormData(filter));
  valg.delete('soek');
  hendelse.target.action = `${filter.action}?${valg}`;
});

/** htmx skriver ned adressen man er på, og den kan ha det man søkte etter. Vi bruker ikke historikken dens. */
function glemAdressen() {
  sessionStorage.removeItem('htmx-current-path-for-history');
}
glemAdressen();
document.addEventListener('htmx:afterSettle', glemAdressen);

function startOektvarsel(minutter) {
  const dialog = document.getElementById('oektvarsel');
  if (!minutter || !dialog) return;
  let sist = Date.now();
  const forny = () => { sist = Date.now(); };
  const hent = window.fetch;
  window.fetch = (...args) => {
    // Det siden spør om av seg selv, holder heller ikke økten på tjeneren i live.
    if (!args[1]?.headers?.['X-Stille']) forny();
    return hent(...args);
  };
  document.addEventListener('htmx:afterRequest', forny);
  dialog.querySelector('[data-oekt-fortsett]').addEventListener('click', async () => {
    if ((await kall('/api/v1/meg')).status === 401) location.assign('/logg-inn?utloept');
  });
  setInterval(() => {
    const igjen = minutter * 60_000 - (Date.now() - sist);
    if (igjen <= 120_000 && igjen > 0 && !dialog.open) dialog.showModal();
    if (igjen <= 0) location.assign('/logg-inn?utloept');
  }, 10_000);
}
startOektvarsel(Number(document.body.dataset.oektMinutter));
startTastatur();
rydd();
husk();

if (document.querySelector('[data-skjema]')) import('./skjema.js').then((modul) => modul.startAlle());
const utfylling = document.querySelector('[data-utfylling]');
if (utfylling) import('./utfylling.js').then((modul) => modul.start(utfylling));
const undring = document.querySelector('[data-kladd]');
if (undring) import('./undring.js').then((modul) => modul.start(undring));
if (document.querySelector('[data-live]')) import('./liveliste.js').then((modul) => modul.start());
const oppgave = document.querySelector('[data-live-oppgave]');
if (oppgave) import('./liveoppgave.js').then((modul) => modul.start(oppgave));
if (document.querySelector('[data-live-dag]')) import('./livedag.js').then((modul) => modul.start());
const bjelle = document.querySelector('.bjelle');
if (bjelle) import('./livebjelle.js').then((modul) => modul.start(bjelle));
if (document.querySelector('[data-diagram]')) import('./diagram.js').then((modul) => modul.startAlle());
const modell = document.querySelector('[data-modell]');
if (modell) import('./modell/start.js').then((modul) => modul.start(modell));
if (document.querySelector('[data-trinnflate]')) import('./trinnflate.js').then((modul) => modul.start());
