// «Ny undring» lagres på tjeneren mens man skriver, så verken en økt som går ut eller en lukket fane koster tekst. Er nettet eller økten borte,
// ligger det i en låst kopi (lokal.js) der siden har nøkkel til en; det finnes ingen sak ennå, så kopien er personens.
import { hentTekster, kvitter } from './felles.js';
import { finnKopier, sendes, sendesIkke, åpneKopi } from './lokal.js';
import { Utkast } from './utkast.js';

const STED = 'ny-undring:';

export async function start(skjema) {
  const tekst = await hentTekster();
  const status = document.querySelector('[data-lagret]');
  const noekkel = skjema.elements.noekkel;
  const adresse = () => `${skjema.dataset.kladd}/${noekkel.value}`;
  const laas = skjema.dataset.kopinoekkel;
  const [husket, etag] = await hentFram(skjema, noekkel, laas);
  const kladd = new Utkast({
    adresse: adresse(), versjon: Number(skjema.dataset.versjon) || null, hent: () => felter(skjema),
    vis: (tilstand, mer) => vis(status, tekst, tilstand, mer), kopi: await åpneKopi(laas, STED + noekkel.value),
    // En annen fane har skrevet i den samme: denne blir en kladd for seg, så begge tekstene står.
    konflikt: async () => {
      noekkel.value = crypto.randomUUID();
      kladd.adresse = adresse();
      kladd.glem();
      kladd.kopi = await åpneKopi(laas, STED + noekkel.value);
      return true;
    },
  });
  skjema.addEventListener('input', () => kladd.endret());
  skjema.addEventListener('submit', (hendelse) => send(hendelse, skjema, kladd));
  window.addEventListener('pageshow', (hendelse) => {
    if (!hendelse.persisted) return;
    sendesIkke();
    kladd.tilbake();
  });
  if (husket) {
    kladd.fortsett(etag);
    kvitter(tekst('hentetFram'));
  // Noe kan være skrevet før vi kom i gang, på en treg linje.
  } else if (erRørt(skjema)) kladd.endret();
}

/** Går nettet idet det sendes, er det som er skrevet, her når hun kommer tilbake. */
async function send(hendelse, skjema, kladd) {
  if (!kladd.kopi) { kladd.stopp(); return; }
  hendelse.preventDefault();
  if (skjema.dataset.sendes) return;
  skjema.dataset.sendes = 'ja';
  if (await kladd.slippFraSeg()) sendes(kladd.kopi);
  skjema.submit();
  setTimeout(() => { delete skjema.dataset.sendes; }, 4000);
}

const erRørt = (skjema) => [...skjema.elements].some((felt) => felt.name !== 'noekkel'
  && (['radio', 'checkbox'].includes(felt.type) ? felt.checked !== felt.defaultChecked : 'defaultValue' in felt && felt.value !== felt.defaultValue));

/** Det som ble skrevet sist, og ikke kom fram; på en ny side det eldste. Aldri over noe som står der. @returns om det var noe, og versjonen */
async function hentFram(skjema, noekkel, laas) {
  const kopier = await finnKopier(laas, STED);
  const sin = kopier.find((kopi) => kopi.navn.endsWith(noekkel.value));
  const kopi = sin ?? (skjema.dataset.versjon || erRørt(skjema) || document.querySelector('[data-fokus]') ? null : kopier[0]);
  const skrevet = await kopi?.les();
  if (!skrevet) return [false, null];
  noekkel.value = kopi.navn.slice(kopi.navn.lastIndexOf(':') + 1);
  fyll(skjema, skrevet.svar);
  return [true, skrevet.etag];
}

/** Felt som heter det samme, får verdiene i rekkefølgen de ble skrevet. */
function fyll(skjema, skrevet) {
  const svar = structuredClone(skrevet);
  for (const felt of skjema.elements) {
    if (!felt.name || felt.name === 'noekkel' || felt.name.startsWith('_')) continue;
    if (['radio', 'checkbox'].includes(felt.type)) felt.checked = (svar[felt.name] ?? []).includes(felt.value);
    else if (svar[felt.name]?.length) felt.value = svar[felt.name].shift();
  }
  for (const mer of skjema.querySelectorAll('details')) mer.open ||= [...mer.querySelectorAll('input:not([type=checkbox])')].some((felt) => felt.value);
}

function felter(skjema) {
  const alle = {};
  for (const [navn, verdi] of new FormData(skjema)) if (navn !== 'noekkel' && !navn.startsWith('_')) (alle[navn] ??= []).push(verdi);
  return alle;
}

function vis(status, tekst, tilstand, mer) {
  const klokke = mer instanceof Date ? mer.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' }).replace(':', '.') : '';
  status.dataset.tilstand = tilstand;
  status.textContent = tekst(tilstand, klokke);
  if (tilstand !== 'utlogget') return;
  const inn = Object.assign(document.createElement('a'), { href: '/logg-inn', target: '_blank', rel: 'noopener', textContent: tekst('loggInn') });
  status.append(' ', inn);
}
