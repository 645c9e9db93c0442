// Hører etter om noe er endret, og sier fra til dem på siden som følger med. Tjeneren sier bare at noe kan være nytt; hva det er, ser hver av
// dem etter selv, med den samme tilgangen som siden har. Siden har ett samband, hvor mange som enn følger med. Er strømmen stengt, spør vi i
// stedet. Ingenting her regnes som bruk av økten.
const ADRESSE = '/api/v1/live';
const SAKTE = 120_000;
const RASKT = 20_000;
const MINST = 2000;
const SNART = 600;
// Uten et første livstegn er strømmen holdt igjen på veien; uten hjerteslag er den brutt.
const FØRSTE = 8000;
const HJERTE = 45_000;
const PAUSER = [2000, 5000, 15_000, 60_000, 300_000];

export const STILLE = { 'X-Stille': 'ja' };

/** Alle skal ikke spørre i samme øyeblikk. */
const spredt = (millisekunder) => millisekunder * (0.75 + Math.random() / 2);

const følgere = new Set();
let kilde = null;
let vakt;
let forsøk = 0;

class Følger {
  constructor(seEtter, etter) {
    Object.assign(this, { seEtter, etter, tid: Infinity, sist: 0, ser: false });
  }

  se(om) {
    const når = Math.max(Date.now() + om, this.sist + MINST);
    if (!følgere.has(this) || document.hidden || når >= this.tid) return;
    clearTimeout(this.neste);
    this.tid = når;
    this.neste = setTimeout(() => this.kjør(), når - Date.now());
  }

  snart() {
    this.se(spredt(this.etter));
  }

  async kjør() {
    this.tid = Infinity;
    if (this.ser) { this.se(MINST); return; }
    this.ser = true;
    this.sist = Date.now();
    let slutt = false;
    try {
      slutt = (await this.seEtter()) === false;
    } catch { /* Uten nett: neste gang. */ } finally {
      this.ser = false;
    }
    if (slutt) this.slutt();
    else this.se(spredt(kilde ? SAKTE : RASKT));
  }

  hvil() {
    clearTimeout(this.neste);
    this.tid = Infinity;
  }

  slutt() {
    this.hvil();
    følgere.delete(this);
    if (!følgere.size) lukk();
  }
}

function alle(gjør) {
  for (const følger of følgere) gjør(følger);
}

function lukk() {
  kilde?.close();
  kilde = null;
  clearTimeout(vakt);
}

function brutt() {
  lukk();
  if (!følgere.size || document.hidden) return;
  alle((følger) => følger.se(spredt(RASKT)));
  vakt = setTimeout(åpne, spredt(PAUSER[Math.min(forsøk++, PAUSER.length - 1)]));
}

function våk(frist) {
  clearTimeout(vakt);
  vakt = setTimeout(brutt, frist);
}

function åpne() {
  if (!følgere.size || document.hidden || kilde || !window.EventSource) return;
  kilde = new EventSource(ADRESSE);
  våk(FØRSTE);
  kilde.addEventListener('klar', () => { forsøk = 0; våk(HJERTE); alle((følger) => følger.snart()); });
  kilde.addEventListener('hjerte', () => våk(HJERTE));
  kilde.addEventListener('endret', () => { våk(HJERTE); alle((følger) => følger.snart()); });
  for (const borte of ['fullt', 'slutt']) kilde.addEventListener(borte, () => { forsøk = PAUSER.length; brutt(); alle((følger) => følger.se(SNART)); });
  kilde.onerror = brutt;
}

function skjul() {
  lukk();
  alle((følger) => følger.hvil());
}

function vis() {
  åpne();
  alle((følger) => følger.snart());
}

document.addEventListener('visibilitychange', () => (document.hidden ? skjul() : vis()));
window.addEventListener('pagehide', skjul);
window.addEventListener('pageshow', (hendelse) => { if (hendelse.persisted) vis(); });
window.addEventListener('online', () => { forsøk = 0; brutt(); });

/**
 * @param seEtter kalles når noe kan være nytt, aldri to ganger samtidig; gir false når det ikke er mer å se etter
 * @param etter   millisekunder fra beskjeden kommer til det ses etter
 * @param rolig   sant for det som er på hver side: sambandet åpnes først når noen er blitt der en stund
 */
export function følg(seEtter, { etter = SNART, rolig = false } = {}) {
  const følger = new Følger(seEtter, etter);
  følgere.add(følger);
  if (rolig) setTimeout(åpne, spredt(FØRSTE));
  else åpne();
  følger.se(spredt(kilde && !rolig ? MINST : RASKT));
  return { se: () => følger.se(SNART) };
}

/** Det som synes i en del av siden: nøkkelen i et skjema er ny hver gang siden lages, og merker vi selv har satt, er ikke fra tjeneren. */
export function innhold(node) {
  const kopi = node.cloneNode(true);
  for (const skjult of kopi.querySelectorAll('input[type=hidden], [data-borte]')) skjult.remove();
  return kopi.innerHTML.replace(/\s+/g, ' ').trim();
}

/** Siden slik den er nå, uten at det er bruk av økten. @returns null når den er en annen enn vi spurte om */
export async function hentSiden() {
  const svar = await fetch(location.href, { credentials: 'same-origin', headers: { ...STILLE, Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' } });
  return svar.redirected ? null : new DOMParser().parseFromString(await svar.text(), 'text/html');
}
