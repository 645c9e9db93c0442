// Det alle modulene trenger: tekster på sidens språk, CSRF og et kall som alltid sier hva som skjedde.
const csrf = document.querySelector('meta[name="csrf"]');
let tekster;

export async function hentTekster() {
  tekster ??= fetch(`/tekster/${document.documentElement.lang || 'nb'}`).then((svar) => (svar.ok ? svar.json() : {})).catch(() => ({}));
  const ord = await tekster;
  return (noekkel, ...verdier) => verdier.reduce((tekst, verdi, i) => tekst.replaceAll(`{${i}}`, verdi), ord[noekkel] ?? noekkel);
}

export function csrfHode() {
  return csrf ? { [csrf.dataset.hode]: csrf.content } : {};
}

/** Etter ny innlogging i en annen fane gjelder en ny nøkkel; siden selv har den. */
async function fornyCsrf() {
  const svar = await fetch(location.href, { credentials: 'same-origin' });
  const ny = new DOMParser().parseFromString(await svar.text(), 'text/html').querySelector('meta[name="csrf"]')?.content;
  if (!svar.redirected && ny) csrf.content = ny;
  return !svar.redirected && Boolean(ny);
}

/** Kaller vårt eget API. Kaster bare når nettet svikter; ellers kommer status og kropp tilbake som de er. */
export async function kall(adresse, { metode = 'GET', hoder = {}, kropp } = {}, igjen = true) {
  const svar = await fetch(adresse, {
    method: metode,
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { Accept: 'application/json', ...(kropp === undefined ? {} : { 'Content-Type': 'application/json' }), ...(metode === 'GET' ? {} : csrfHode()), ...hoder },
    body: kropp === undefined ? undefined : JSON.stringify(kropp),
  });
  if (svar.status === 403 && metode !== 'GET' && igjen && await fornyCsrf()) return kall(adresse, { metode, hoder, kropp }, false);
  const type = svar.headers.get('Content-Type') ?? '';
  const innhold = type.includes('json') ? await svar.json().catch(() => null) : null;
  // En omdirigering fra API-et er innloggingssiden: økten er ute.
  const status = svar.type === 'opaqueredirect' ? 401 : svar.status;
  return { status, ok: svar.ok, innhold, etag: svar.headers.get('ETag') };
}

/** Sier fra i statuslinja, også til den som ikke ser den. */
export function kvitter(tekst) {
  const linje = document.querySelector('[data-kvittering]');
  if (!linje) return;
  linje.textContent = tekst;
  clearTimeout(kvitter.vent);
  kvitter.vent = setTimeout(() => { linje.textContent = ''; }, 6000);
}

export function element(navn, { klasse, tekst, ...egenskaper } = {}, ...barn) {
  const node = document.createElement(navn);
  if (klasse) node.className = klasse;
  if (tekst !== undefined) node.textContent = tekst;
  for (const [noekkel, verdi] of Object.entries(egenskaper)) {
    if (noekkel.startsWith('on')) node.addEventListener(noekkel.slice(2), verdi);
    else if (verdi !== false && verdi != null) node.setAttribute(noekkel, verdi === true ? '' : verdi);
  }
  node.append(...barn.filter(Boolean));
  return node;
}

/** Laster et ferdigbygd bibliotek én gang. */
const lastet = new Map();
export function lastSkript(adresse) {
  if (!lastet.has(adresse)) {
    lastet.set(adresse, new Promise((ferdig, feil) => {
      document.head.append(element('script', { src: adresse, onload: ferdig, onerror: feil }));
    }));
  }
  return lastet.get(adresse);
}

/** Om et søk i adressen kan huskes i nettleseren: bare når det er låst for den som søkte, eller er et saksnummer. */
export const kanHuskes = (soek) => !soek || /^s1_|^\d{4}-\d{6}$/.test(soek);
