// Sidene der modeller redigeres. Lastes bare der: <div data-modell data-oppsett='{"slag":"diagram",…}' data-bibliotek="/lib/…">
import { element, lastSkript } from '../felles.js';
import { Lagring } from './lagring.js';
import { Kontroll } from './kontroll.js';
import { visTilstand } from './tilstand.js';
import { velgSin } from './velgsin.js';

export async function start(node) {
  const oppsett = JSON.parse(node.dataset.oppsett);
  node.removeAttribute('data-oppsett');
  const tekst = ordbok(oppsett.tekster);
  try {
    const [{ Redigering }] = await Promise.all([import(`./${oppsett.slag}.js`), lastSkript(node.dataset.bibliotek),
      ...(node.dataset.visning ? [lastSkript(node.dataset.visning)] : [])]);
    await koble(node, oppsett, tekst, Redigering);
  } catch (feil) {
    console.error(feil);
    node.querySelector('[data-flate]').replaceChildren(element('p', { klasse: 'ds-alert', 'data-color': 'danger', role: 'alert', tekst: tekst('lasteFeil') }));
    node.querySelectorAll('[data-egenskaper], [data-liste], [data-visning]').forEach((en) => { en.hidden = true; });
  }
  node.querySelectorAll('[data-laster]').forEach((en) => en.remove());
}

/** Redigeringen sier fra når noe er endret; lagring og kontroll kommer etter hver sin pause. */
async function koble(node, oppsett, tekst, Redigering) {
  const redigering = new Redigering({ node, oppsett, tekst, endret: () => { lagring?.endret(); kontroll.endret(); } });
  const hent = () => redigering.innhold();
  const lagring = oppsett.kanRedigere ? new Lagring({
    adresse: oppsett.adresse, versjon: oppsett.versjon, innhold: oppsett.innhold, hent,
    vis: (...tilstand) => visTilstand(node, tekst, ...tilstand),
    konflikt: (andres) => velgSin({ tekst, fil: oppsett.fil, mitt: hent, bruk: () => redigering.åpne(andres) }),
  }) : null;
  const kontroll = new Kontroll({ adresse: `${oppsett.adresse}/kontroll`, hent, vis: (funn) => redigering.visFeil(funn) });
  await redigering.åpne(oppsett.innhold);
  kontroll.endret(0);
}

export function ordbok(ord) {
  return (noekkel, ...verdier) => verdier.reduce((tekst, verdi, i) => tekst.replaceAll(`{${i}}`, verdi), ord[noekkel] ?? noekkel);
}
