// Det som er skrevet, men ikke kommet fram til tjeneren: kopien ligger i nettleseren bare så lenge nettet eller økten er borte, og er låst
// med en nøkkel bare tjeneren har. Den gir den til den som er logget inn som den samme. På et delt nettbrett kan ingen andre lese den.
const FORAN = 'utkast:';
const SENDES = 'utkast-sendes';
/** Fra fredag til mandag. Etter det er den slettet, enten noen kom tilbake eller ikke. */
const LENGST = 3 * 24 * 60 * 60_000;

const tilTekst = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const tilBytes = (tekst) => Uint8Array.from(atob(tekst), (tegn) => tegn.charCodeAt(0));

/** Det som nå sendes med hele siden, og skal slettes når det er kommet fram. */
export function sendes(kopi) {
  sessionStorage.setItem(SENDES, JSON.stringify({ navn: kopi.navn, sti: location.pathname }));
}

/** Siden er hentet fram igjen, så ingenting er på vei. */
export function sendesIkke() {
  sessionStorage.removeItem(SENDES);
}

/** Kopier ingen kom tilbake til, og den som nettopp kom fram. Kalles på hver side. */
export function rydd() {
  try {
    const sendt = JSON.parse(sessionStorage.getItem(SENDES));
    sessionStorage.removeItem(SENDES);
    // Bare den som kom hit rett fra skjemaet, kom fram. Innloggingen sier at økten var ute, og den samme siden igjen at det ikke kom fram, uten
    // når den sier hva som må rettes. Den som gikk tilbake, har den gamle henvisningen og vet ingenting om det hun sendte.
    const fra = document.referrer && new URL(document.referrer);
    const tilbake = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
    if (sendt && !tilbake && fra.origin === location.origin && fra.pathname === sendt.sti && location.pathname !== '/logg-inn'
        && (location.pathname !== sendt.sti || document.querySelector('[data-fokus]'))) localStorage.removeItem(sendt.navn);
    for (const navn of Object.keys(localStorage).filter((en) => en.startsWith(FORAN))) {
      if (!(Date.now() - JSON.parse(localStorage.getItem(navn)).tid < LENGST)) localStorage.removeItem(navn);
    }
  } catch { /* Uten lager er det ingenting å rydde. */ }
}

/** Null der det ikke kan låses: da ligger teksten bare i minnet, som før. */
export async function åpneKopi(laas, sted) {
  const lås = await låsen(laas);
  return lås && new Kopi(lås.noekkel, lås.foran + sted);
}

/** Kopiene som begynner med stedet, den eldste først. */
export async function finnKopier(laas, sted) {
  const lås = await låsen(laas);
  if (!lås) return [];
  try {
    const tid = (navn) => JSON.parse(localStorage.getItem(navn)).tid;
    return Object.keys(localStorage).filter((navn) => navn.startsWith(lås.foran + sted)).sort((en, to) => tid(en) - tid(to))
      .map((navn) => new Kopi(lås.noekkel, navn));
  } catch {
    return [];
  }
}

async function låsen(laas) {
  if (!laas || !window.crypto?.subtle) return null;
  try {
    const raa = tilBytes(laas);
    const merke = tilTekst(await crypto.subtle.digest('SHA-256', raa)).slice(0, 12);
    return { noekkel: await crypto.subtle.importKey('raw', raa, 'AES-GCM', false, ['encrypt', 'decrypt']), foran: `${FORAN}${merke}:` };
  } catch {
    return null;
  }
}

class Kopi {
  constructor(noekkel, navn) {
    Object.assign(this, { noekkel, navn, kø: Promise.resolve() });
  }

  /** Én om gangen, så en sletting ikke blir tatt igjen av en skriving. */
  etterTur(arbeid) {
    this.kø = this.kø.then(arbeid).catch(() => false);
    return this.kø;
  }

  valg(iv) {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(this.navn) };
  }

  /** @returns om den er trygt lagt */
  skriv(innhold) {
    const tekst = new TextEncoder().encode(JSON.stringify(innhold));
    return this.etterTur(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const laast = new Uint8Array(await crypto.subtle.encrypt(this.valg(iv), this.noekkel, tekst));
      let data = '';
      for (let fra = 0; fra < laast.length; fra += 8192) data += String.fromCharCode(...laast.subarray(fra, fra + 8192));
      localStorage.setItem(this.navn, JSON.stringify({ tid: Date.now(), iv: tilTekst(iv), data: btoa(data) }));
      return true;
    });
  }

  /** Null når det ikke er noen, eller den er låst med noe annet. */
  async les() {
    try {
      const { iv, data } = JSON.parse(localStorage.getItem(this.navn));
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(this.valg(tilBytes(iv)), this.noekkel, tilBytes(data))));
    } catch {
      return null;
    }
  }

  slett() {
    return this.etterTur(() => localStorage.removeItem(this.navn));
  }
}
