// Det som er skrevet, men ikke kommet fram til tjeneren: kopien ligger i nettleseren bare så lenge nettet eller økten er borte, og er låst
// med en nøkkel bare tjeneren har. Den gir den til den som er logget inn som den samme. På et delt nettbrett kan ingen andre lese den.
const FORAN = 'utkast:';
/** Fra fredag til mandag. Etter det er den slettet, enten noen kom tilbake eller ikke. */
const LENGST = 3 * 24 * 60 * 60_000;

const tilTekst = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const tilBytes = (tekst) => Uint8Array.from(atob(tekst), (tegn) => tegn.charCodeAt(0));

/** Kopier ingen kom tilbake til. Kalles på hver side. */
export function rydd() {
  try {
    for (const navn of Object.keys(localStorage).filter((en) => en.startsWith(FORAN))) {
      if (!(Date.now() - JSON.parse(localStorage.getItem(navn)).tid < LENGST)) localStorage.removeItem(navn);
    }
  } catch { /* Uten lager er det ingenting å rydde. */ }
}

/** Null der det ikke kan låses: da ligger teksten bare i minnet, som før. */
export async function åpneKopi(laas, sted) {
  if (!laas || !window.crypto?.subtle) return null;
  try {
    const raa = tilBytes(laas);
    const merke = tilTekst(await crypto.subtle.digest('SHA-256', raa)).slice(0, 12);
    const noekkel = await crypto.subtle.importKey('raw', raa, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Kopi(noekkel, `${FORAN}${merke}:${sted}`);
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
