// «Min dag» mens den står framme: er noe nytt, sies det, og det vises når den som leser, ber om det.
import { element, hentTekster, kall, kvitter } from './felles.js';
import { STILLE, følg, hentSiden, innhold } from './live.js';

/** Dagen har mer enn oppgaver: så ofte leses den uansett. */
const UANSETT = 5;

const dagen = () => document.querySelector('[data-live-dag]');

export async function start() {
  const tekst = await hentTekster();
  const boks = element('div', { klasse: 'live', role: 'status' });
  dagen().before(element('div', { klasse: 'live-holder' }, boks));
  new Dag(tekst, boks).følg();
}

class Dag {
  constructor(tekst, boks) {
    Object.assign(this, { tekst, boks, avtrykk: null, ganger: 0 });
  }

  følg() {
    følg(() => this.seEtter());
  }

  async seEtter() {
    const svar = await kall('/api/v1/oppgaver/puls?fane=mine&antall=100', { hoder: STILLE });
    if ([401, 403].includes(svar.status)) return false;
    // Første gang vet vi ikke hva siden ble laget av; tallet på de ledige står på den.
    const samme = svar.ok && (this.avtrykk ? svar.innhold.avtrykk === this.avtrykk : this.ledigeStemmer(svar.innhold.tall));
    this.avtrykk = svar.innhold?.avtrykk ?? null;
    if (samme && ++this.ganger % UANSETT) return true;
    const siden = await hentSiden();
    if (!siden) return false;
    const ny = siden.querySelector('[data-live-dag]');
    if (ny) this.vis(innhold(ny) === innhold(dagen()) ? null : ny);
    return true;
  }

  ledigeStemmer(tall) {
    const vist = dagen().querySelector('#ledige .antall');
    return !vist || vist.textContent.replace(/\D/g, '') === String(tall.ledige);
  }

  /** @param ny null når dagen er som den var */
  vis(ny) {
    this.ny = ny;
    const knapp = this.boks.querySelector('button');
    if (!ny) { if (!knapp?.matches(':focus')) this.boks.replaceChildren(); return; }
    if (!knapp) this.boks.append(element('button', { type: 'button', klasse: 'ds-button', 'data-size': 'sm', onclick: () => this.bytt(), tekst: this.tekst('live.dag') }));
  }

  bytt() {
    if (!this.ny) { this.boks.replaceChildren(); return; }
    dagen().replaceWith(document.importNode(this.ny, true));
    this.boks.replaceChildren();
    (dagen().querySelector('h2 a[href]') ?? document.getElementById('innhold')).focus();
    kvitter(this.tekst('live.dag.oppdatert'));
  }
}
