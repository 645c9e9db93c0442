// Øya som viser hvor saken er i modellen. Lista ved siden av sier det samme og er den som leses opp.
// «lapper» i merkene er tekst på trinnene: {"id":…,"tekst":…,"klasse":…}.
// <figure data-diagram data-kilde="/saker/7/modell" data-bibliotek="/lib/bpmn-js/…"> data-merker='{"gjort":[…],"naa":[…]}'
import { element, hentTekster, lastSkript } from './felles.js';

export function startAlle(rot = document) {
  for (const node of rot.querySelectorAll('[data-diagram]:not([data-startet])')) vis(node);
}

async function vis(node) {
  node.dataset.startet = 'ja';
  const tekst = await hentTekster();
  const flate = node.querySelector('[data-flate]');
  try {
    const [xml] = await Promise.all([hentModell(node), lastSkript(node.dataset.bibliotek)]);
    const viser = new window.BpmnJS({ container: flate, textRenderer: SKRIFT });
    await viser.importXML(xml);
    flate.querySelector('[data-laster]')?.remove();
    merk(viser, JSON.parse(node.dataset.merker || '{}'), tekst);
    ikkeIVeien(viser, flate);
    node.querySelector('[data-verktoeylinje]')?.replaceChildren(...knapper(viser, tekst));
    tilpass(viser);
    new ResizeObserver(() => tilpass(viser)).observe(flate);
    if (node.dataset.foelger) foelg(node, viser, tekst);
  } catch (feil) {
    console.error(feil);
    flate.replaceChildren(element('p', { klasse: 'dempet', tekst: tekst('diagram.feil') }));
  }
}

/** Tegner på nytt når lista ved siden av er blitt en annen utgave. */
function foelg(node, viser, tekst) {
  const utgave = () => document.querySelector(node.dataset.foelger)?.dataset.versjon;
  let tegnet = utgave();
  document.addEventListener('htmx:afterSettle', async () => {
    if (!utgave() || utgave() === tegnet) return;
    tegnet = utgave();
    await viser.importXML(await hentModell(node)).catch((feil) => console.error(feil));
    merk(viser, JSON.parse(node.dataset.merker || '{}'), tekst);
    tilpass(viser);
  });
}

async function hentModell(node) {
  const svar = await fetch(node.dataset.kilde, { credentials: 'same-origin' });
  if (!svar.ok) throw new Error(`Modellen svarte ${svar.status}`);
  return svar.text();
}

function merk(viser, { gjort = [], naa = [], lapper: tall = [] }, tekst) {
  const lerret = viser.get('canvas');
  const register = viser.get('elementRegistry');
  const lapper = viser.get('overlays');
  for (const [ider, klasse, ord] of [[gjort, 'er-gjort', 'diagram.gjort'], [naa, 'er-naa', 'diagram.naa']]) {
    for (const id of ider.filter((en) => register.get(en))) {
      lerret.addMarker(id, klasse);
      lapper.add(id, { position: { top: -12, left: -8 }, html: element('span', { klasse: `diagramlapp ${klasse}`, tekst: tekst(ord) }) });
    }
  }
  const kjente = tall.filter((en) => register.get(en.id));
  for (const lapp of kjente) {
    lerret.addMarker(lapp.id, lapp.klasse);
    lapper.add(lapp.id, { position: { top: -12, left: -8 }, html: element('span', { klasse: `diagramlapp ${lapp.klasse}`, tekst: lapp.tekst }) });
  }
  const midten = ['er-naa', 'er-over', 'er-venter'].map((klasse) => kjente.find((lapp) => lapp.klasse === klasse)).find(Boolean) ?? kjente[0];
  if (midten) lerret.addMarker(midten.id, 'er-midten');
}

/** Rullehjulet skal rulle siden, og lerretet skal ikke være et stopp for tastaturet: lista er den som leses. */
function ikkeIVeien(viser, flate) {
  viser.get('zoomScroll', false)?.toggle?.(false);
  flate.setAttribute('aria-hidden', 'true');
  for (const stopp of flate.querySelectorAll('a, button, [tabindex]')) stopp.setAttribute('tabindex', '-1');
}

const LESBART = 0.6;
/** Med bibliotekets egen skrift blir de lengste ordene delt midt i. */
const SKRIFT = { defaultStyle: { fontSize: 11 } };

/** Hele modellen når den er lesbar; ellers så stor at den kan leses, med trinnet saken er på, eller det det haster mest med, i midten. */
function tilpass(viser, hele = false) {
  const lerret = viser.get('canvas');
  if (!lerret.getContainer().clientWidth) return;
  lerret.resized();
  lerret.zoom('fit-viewport', 'auto');
  if (lerret.zoom() > 1) lerret.zoom(1, 'auto');
  const naa = viser.get('elementRegistry').find((en) => en.businessObject && ['er-naa', 'er-midten'].some((merke) => lerret.hasMarker(en, merke)));
  if (hele || lerret.zoom() >= LESBART || !naa) return;
  lerret.zoom(LESBART);
  const { inner, width, height } = lerret.viewbox();
  const fra = (start, slutt, lengde, kant) => (slutt - kant <= lengde ? kant : (start + slutt) / 2 - lengde / 2);
  lerret.viewbox({ width, height, x: fra(naa.x, naa.x + naa.width, width, inner.x - 24), y: fra(naa.y, naa.y + naa.height, height, inner.y - 24) });
}

function knapper(viser, tekst) {
  const lerret = viser.get('canvas');
  const knapp = (noekkel, gjoer) => element('button', { type: 'button', klasse: 'ds-button', 'data-variant': 'tertiary', 'data-size': 'sm', tekst: tekst(noekkel), onclick: gjoer });
  return [knapp('diagram.stoerre', () => lerret.zoom(lerret.zoom() * 1.3, 'auto')), knapp('diagram.mindre', () => lerret.zoom(lerret.zoom() / 1.3, 'auto')),
    knapp('diagram.heleModellen', () => tilpass(viser, true))];
}
