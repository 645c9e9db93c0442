// «Ny undring» lagres på tjeneren mens man skriver, så verken en økt som går ut eller en lukket fane koster tekst.
import { hentTekster } from './felles.js';
import { Utkast } from './utkast.js';

export async function start(skjema) {
  const tekst = await hentTekster();
  const status = document.querySelector('[data-lagret]');
  const noekkel = skjema.elements.noekkel;
  const adresse = () => `${skjema.dataset.kladd}/${noekkel.value}`;
  const kladd = new Utkast({
    adresse: adresse(), versjon: Number(skjema.dataset.versjon) || null, hent: () => felter(skjema),
    vis: (tilstand, mer) => vis(status, tekst, tilstand, mer),
    // En annen fane har skrevet i den samme: denne blir en kladd for seg, så begge tekstene står.
    konflikt: async () => { noekkel.value = crypto.randomUUID(); kladd.adresse = adresse(); return true; },
  });
  skjema.addEventListener('input', () => kladd.endret());
  skjema.addEventListener('submit', () => kladd.stopp());
  // Noe kan være skrevet før vi kom i gang, på en treg linje.
  if ([...skjema.elements].some((felt) => felt.name !== 'noekkel' && 'defaultValue' in felt && felt.value !== felt.defaultValue)) kladd.endret();
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
