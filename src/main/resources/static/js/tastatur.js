// Snarveier: / søk, j/k flytt, Enter åpne, t ta, u legg tilbake, a ta neste, g gi videre, n ny undring, ? hjelp.
// Virker aldri mens man skriver, og kan slås av (WCAG 2.1.4). Valget ligger i en kapsel uten persondata.
const KAPSEL = 'snarveier';

function erPaa() {
  return !document.cookie.split('; ').includes(`${KAPSEL}=av`);
}

function settPaa(paa) {
  document.cookie = `${KAPSEL}=${paa ? 'paa' : 'av'}; path=/; max-age=31536000; samesite=lax`;
}

function skriver(maal) {
  return maal.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(maal.tagName) || maal.closest('dialog[open], .fjs-container, [role="listbox"]');
}

function rader() {
  return [...document.querySelectorAll('[data-rad]')].filter((rad) => rad.offsetParent !== null);
}

function flytt(steg) {
  const alle = rader();
  if (!alle.length) return;
  const naa = alle.indexOf(document.activeElement?.closest('[data-rad]'));
  const neste = naa < 0 ? (steg > 0 ? 0 : alle.length - 1) : Math.min(Math.max(naa + steg, 0), alle.length - 1);
  const lenke = alle[neste].querySelector('a[href]') ?? alle[neste];
  lenke.focus();
  lenke.scrollIntoView({ block: 'nearest' });
}

/** Klikker det nærmeste som gjør handlingen: først i raden man står på, så på siden. */
function trykk(handling) {
  const rad = document.activeElement?.closest('[data-rad]');
  const knapp = rad?.querySelector(`[data-snarvei="${handling}"]`) ?? document.querySelector(`main [data-snarvei="${handling}"]:not([data-rad] *)`)
    ?? document.querySelector(`.topp [data-snarvei="${handling}"]`);
  knapp?.click();
}

function soek() {
  const felt = document.querySelector('[data-soek]');
  felt?.focus();
  felt?.select?.();
}

const handlinger = {
  '/': soek,
  j: () => flytt(1),
  k: () => flytt(-1),
  t: () => trykk('t'),
  u: () => trykk('u'),
  a: () => trykk('a'),
  g: () => trykk('g'),
  n: () => trykk('n'),
  '?': () => document.getElementById('tastaturhjelp')?.showModal(),
};

export function startTastatur() {
  const bryter = document.querySelector('[data-snarveibryter]');
  if (bryter) {
    bryter.checked = erPaa();
    bryter.addEventListener('change', () => settPaa(bryter.checked));
  }
  document.addEventListener('keydown', (hendelse) => {
    const handling = handlinger[hendelse.key];
    if (!handling || hendelse.ctrlKey || hendelse.metaKey || hendelse.altKey || hendelse.defaultPrevented) return;
    if (skriver(hendelse.target) || !erPaa()) return;
    hendelse.preventDefault();
    handling();
  });
}
