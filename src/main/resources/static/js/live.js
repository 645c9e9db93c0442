// Hører etter om lista er endret, og sier fra. Tjeneren sier bare at noe kan være nytt; hva det er, ser vi etter selv, med
// den samme tilgangen som siden har. Er strømmen stengt, spør vi i stedet. Ingenting her regnes som bruk av økten.
const ADRESSE = '/api/v1/live';
const SAKTE = 120_000;
const RASKT = 20_000;
const MINST = 2000;
const SNART = 600;
// Uten et første livstegn er strømmen holdt igjen på veien; uten hjerteslag er den brutt.
const FØRSTE = 8000;
const HJERTE = 45_000;
const PAUSER = [2000, 5000, 15_000, 60_000, 300_000];

/** Alle skal ikke spørre i samme øyeblikk. */
const spredt = (millisekunder) => millisekunder * (0.75 + Math.random() / 2);

/** @param seEtter kalles når noe kan være nytt, aldri to ganger samtidig; gir false når den som ser, er logget ut */
export function følg(seEtter) {
  let kilde;
  let vakt;
  let neste;
  let tid = Infinity;
  let sist = 0;
  let forsøk = 0;
  let ser = false;
  let slutt = false;

  function se(om) {
    const når = Math.max(Date.now() + om, sist + MINST);
    if (slutt || document.hidden || når >= tid) return;
    clearTimeout(neste);
    tid = når;
    neste = setTimeout(kjør, når - Date.now());
  }

  async function kjør() {
    tid = Infinity;
    if (ser) { se(MINST); return; }
    ser = true;
    sist = Date.now();
    try {
      slutt = (await seEtter()) === false;
    } catch { /* Uten nett: neste gang. */ } finally {
      ser = false;
    }
    if (slutt) lukk();
    else se(spredt(kilde ? SAKTE : RASKT));
  }

  function lukk() {
    kilde?.close();
    kilde = null;
    clearTimeout(vakt);
  }

  function brutt() {
    lukk();
    if (slutt || document.hidden) return;
    se(spredt(RASKT));
    vakt = setTimeout(åpne, spredt(PAUSER[Math.min(forsøk++, PAUSER.length - 1)]));
  }

  function våk(frist) {
    clearTimeout(vakt);
    vakt = setTimeout(brutt, frist);
  }

  function åpne() {
    if (slutt || document.hidden || kilde || !window.EventSource) return;
    kilde = new EventSource(ADRESSE);
    våk(FØRSTE);
    kilde.addEventListener('klar', () => { forsøk = 0; våk(HJERTE); se(spredt(SNART)); });
    kilde.addEventListener('hjerte', () => våk(HJERTE));
    kilde.addEventListener('endret', () => { våk(HJERTE); se(spredt(SNART)); });
    for (const borte of ['fullt', 'slutt']) kilde.addEventListener(borte, () => { forsøk = PAUSER.length; brutt(); se(SNART); });
    kilde.onerror = brutt;
  }

  function skjul() {
    lukk();
    clearTimeout(neste);
    tid = Infinity;
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) skjul();
    else { åpne(); se(SNART); }
  });
  window.addEventListener('pagehide', skjul);
  window.addEventListener('pageshow', (hendelse) => { if (hendelse.persisted) { åpne(); se(SNART); } });
  window.addEventListener('online', () => { forsøk = 0; brutt(); });
  åpne();
  se(spredt(kilde ? MINST : RASKT));
  return { se: () => se(SNART) };
}
