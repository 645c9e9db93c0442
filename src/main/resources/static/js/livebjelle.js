// Tallet på bjella følger med på hver side. Varslene fordeles noen sekunder etter det som skjedde, så det ses etter litt senere.
import { element, hentTekster, kall } from './felles.js';
import { STILLE, følg } from './live.js';

const ETTER_FORDELING = 4500;
const FLEST = 99;

export function start(bjelle) {
  følg(async () => {
    const svar = await kall('/api/v1/varsler/tall', { hoder: STILLE });
    if ([401, 403].includes(svar.status)) return false;
    if (svar.ok) vis(bjelle, svar.innhold.uleste, await hentTekster());
    return true;
  }, { etter: ETTER_FORDELING, rolig: true });
}

function vis(bjelle, uleste, tekst) {
  const vist = bjelle.querySelector('.bjelle-antall');
  const tall = uleste > FLEST ? `${FLEST}+` : String(uleste);
  if ((vist?.textContent ?? '0') === tall) return;
  if (!uleste) vist.remove();
  else if (vist) vist.textContent = tall;
  else bjelle.querySelector('.ikon').after(element('span', { klasse: 'bjelle-antall', 'aria-hidden': 'true', tekst: tall }));
  bjelle.querySelector('.ds-sr-only').textContent = tekst(uleste > 1 ? 'live.bjelle.flere' : `live.bjelle.${uleste}`, uleste);
}
