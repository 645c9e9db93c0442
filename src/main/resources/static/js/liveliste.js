// Oppgavelista mens man leser den: tallene i fanene og det som står i radene, følger med. Ingen rad flyttes, og fokus og rulling
// er i fred. Det som er kommet til eller falt bort, hentes når den som leser, ber om det.
import { element, hentTekster, kall, kvitter } from './felles.js';
import { STILLE, følg, hentSiden, innhold } from './live.js';

const DELER = ['.rad-linje', '.rad-frist', '.rad-valg'];
/** En beskjed kan gå tapt, og to endringer kan se like ut i avtrykket: så ofte leses lista uansett. */
const UANSETT = 5;

const lista = () => document.querySelector('[data-live]');
const rader = (rot) => new Map([...rot.querySelectorAll('[data-rad][id]')].map((rad) => [rad.id, rad]));
const lenke = (id) => document.getElementById(id)?.querySelector('a[href]');

export async function start() {
  const tekst = await hentTekster();
  const boks = element('div', { klasse: 'live', role: 'status' });
  lista().before(element('div', { klasse: 'live-holder' }, boks));
  new Liste(tekst, boks).start();
}

class Liste {
  constructor(tekst, boks) {
    Object.assign(this, { tekst, boks, avtrykk: null, ganger: 0, nye: [] });
  }

  start() {
    const samband = følg(() => this.seEtter());
    // Etter at en rad er tatt eller lagt tilbake, er lista ny.
    document.addEventListener('htmx:afterSettle', () => { this.vis([], 0); samband.se(); });
  }

  async seEtter() {
    const spurt = lista();
    const svar = await kall(`/api/v1/oppgaver/puls${this.utvalg()}`, { hoder: STILLE });
    if ([401, 403].includes(svar.status)) return false;
    const samme = svar.ok && svar.innhold.avtrykk === (this.avtrykk ?? svar.innhold.avtrykk) && (this.avtrykk || this.tallStemmer(svar.innhold.tall));
    this.avtrykk = svar.innhold?.avtrykk ?? null;
    if (samme && ++this.ganger % UANSETT) return true;
    const siden = await hentSiden();
    if (!siden) return false;
    const ny = siden.querySelector('[data-live]');
    // Siden kan ha fått en ny liste mens vi spurte; en feilside har ingen.
    if (ny && spurt === lista()) this.sammenlign(spurt, ny);
    return true;
  }

  /** Radene som vises. Tomme felt i filteret er ikke valg, og hvilke kolonner hun ser, endrer ikke lista. */
  utvalg() {
    const valg = new URLSearchParams([...new URLSearchParams(location.search)].filter(([navn, verdi]) => verdi && navn !== 'kolonner'));
    valg.set('antall', Math.min(100, Math.max(20, rader(lista()).size)));
    return `?${valg}`;
  }

  tallStemmer(tall) {
    return Object.entries(tall).every(([fane, antall]) => {
      const vist = lista().querySelector(`.faner a[href*="fane=${fane === 'paaVent' ? 'paa_vent' : fane}"] .antall`);
      return !vist || vist.textContent.replace(/\D/g, '') === String(antall);
    });
  }

  sammenlign(her, ny) {
    for (const tall of ny.querySelectorAll('nav a[href] > .antall')) {
      const vist = her.querySelector(`nav a[href="${CSS.escape(tall.parentElement.getAttribute('href'))}"] > .antall`);
      if (vist && vist.textContent !== tall.textContent) vist.textContent = tall.textContent;
    }
    const viste = rader(her);
    const nå = rader(ny);
    const borte = this.borte([...viste.keys()], nå, Boolean(ny.querySelector('a[href*="etter="]')));
    for (const [id, rad] of viste) {
      this.merk(rad, borte.includes(id));
      if (nå.has(id)) this.byttInnhold(rad, nå.get(id));
    }
    this.vis([...nå.keys()].filter((id) => !viste.has(id)), borte.length);
  }

  /** Det som er skjøvet over på neste side av noe nytt, er ikke borte. */
  borte(viste, nå, harFlere) {
    const siste = harFlere ? viste.findLastIndex((id) => nå.has(id)) : viste.length;
    return viste.filter((id, plass) => !nå.has(id) && plass < siste);
  }

  merk(rad, borte) {
    const merke = rad.querySelector('[data-borte]');
    if (borte && !merke) rad.querySelector('.rad-linje')?.append(element('span', { klasse: 'merkelapp', 'data-borte': true, tekst: this.tekst('live.borte') }));
    if (!borte) merke?.remove();
    rad.classList.toggle('rad-borte', borte);
  }

  byttInnhold(rad, ny) {
    for (const del of DELER) {
      const her = rad.querySelector(del);
      const der = ny.querySelector(del);
      if (!her || !der || innhold(her) === innhold(der) || her.contains(document.activeElement)) continue;
      her.replaceChildren(...[...der.childNodes].map((node) => document.importNode(node, true)));
      window.htmx?.process(her);
    }
  }

  vis(nye, borte) {
    this.nye = nye;
    const antall = nye.length + borte;
    const ord = antall === 1 ? this.tekst('live.en') : this.tekst('live.flere', antall);
    const knapp = this.boks.querySelector('button');
    if (!antall) { if (!knapp?.matches(':focus')) this.boks.replaceChildren(); return; }
    if (!knapp) this.boks.append(element('button', { type: 'button', klasse: 'ds-button', 'data-size': 'sm', onclick: () => this.oppdater(), tekst: ord }));
    else if (knapp.textContent !== ord) knapp.textContent = ord;
  }

  async oppdater() {
    const [første] = this.nye;
    if (!window.htmx) { location.reload(); return; }
    await window.htmx.ajax('GET', location.pathname + location.search, { target: '[data-live]', select: '[data-live]', swap: 'outerHTML show:none' });
    this.boks.replaceChildren();
    (lenke(første) ?? lista()?.querySelector('[data-rad] a[href]') ?? document.getElementById('innhold')).focus();
    kvitter(this.tekst('live.oppdatert'));
  }
}
