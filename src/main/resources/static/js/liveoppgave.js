// Oppgaven mens den står åpen: er den tatt, ferdig eller flyttet imens, sies det i en setning med en lenke. Siden endrer seg ikke, og det som
// er skrevet, står der.
import { element, hentTekster, kall } from './felles.js';
import { STILLE, følg } from './live.js';

const USYNLIG = 'usynlig';

export async function start(boks) {
  const tekst = await hentTekster();
  const { liveOppgave, stand, behandler } = boks.dataset;
  følg(async () => {
    const svar = await kall(`/api/v1/oppgaver/${liveOppgave}/stand`, { hoder: STILLE });
    if ([401, 403].includes(svar.status)) return false;
    // Er den hun fullfører på vei inn, er det hun som gjorde det.
    if (document.querySelector('[data-fullfoer][aria-busy]')) return true;
    // Hun ser den ikke mer. Å spørre igjen gir det samme svaret, og hvert nei står i sporet.
    if (svar.status === 404) { vis(boks, { stand: USYNLIG }, stand, tekst); return false; }
    if (svar.ok) vis(boks, svar.innhold.stand === stand && (svar.innhold.behandler ?? '') === (behandler ?? '') ? null : svar.innhold, stand, tekst);
    return true;
  });
}

/** @param nå null når alt er som da siden ble åpnet */
function vis(boks, nå, før, tekst) {
  const ord = nå ? setning(nå, før, tekst) : '';
  if ((boks.querySelector('[data-ord]')?.textContent ?? '') === ord) return;
  if (!nå) { boks.replaceChildren(); return; }
  const lenke = nå.stand === USYNLIG ? { href: '/oppgaver', tekst: tekst('live.oppgave.lista') } : { href: location.pathname, tekst: tekst('live.oppgave.vis') };
  boks.replaceChildren(element('p', { klasse: 'live-beskjed' }, element('span', { 'data-ord': true, tekst: ord }), ' ', element('a', { klasse: 'ds-link', ...lenke })));
}

function setning({ stand, behandler }, før, tekst) {
  const hva = ['annen', 'fullfoert'].includes(stand) && !behandler ? `${stand}.noen` : stand;
  const skrevet = før === 'min' && stand !== 'min' ? ` ${tekst('live.oppgave.skrevet')}` : '';
  return tekst(`live.oppgave.${hva}`, behandler ?? '') + skrevet;
}
