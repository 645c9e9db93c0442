// Leser par av skjema og svar, ett JSON-objekt per linje, og svarer med det form-js selv sier om dem:
// hvilke felt som har feil, og hva som ville blitt sendt.
//
// Hvert svar legges i skjemaet på to måter. «renset» er slik form-js tar inn data: hver verdi renses
// for feltets type først. «raa» er verdien urørt, slik den ville stått hvis brukeren kunne skrevet den
// inn. Begge er form-js' egen kontroll; serveren skal ikke godta noe noen av dem avviser.
import { register } from 'node:module';
import readline from 'node:readline';
import { Window } from 'happy-dom';

// Bare midnatt og datoen betyr noe her; resten av tiden i nettleseren får gå.
const naa = Date.parse(process.argv[2]);
const EkteDato = Date;
globalThis.Date = class extends EkteDato {
  constructor(...deler) {
    super(...(deler.length ? deler : [naa]));
  }
  static now() {
    return naa;
  }
};

const window = new Window();
for (const navn of ['document', 'HTMLElement', 'Element', 'Node', 'KeyboardEvent', 'Event', 'CustomEvent', 'DocumentFragment', 'HTMLCollection', 'NodeList', 'getComputedStyle', 'DOMParser', 'DataTransfer']) {
  globalThis[navn] = window[navn];
}
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
globalThis.window = Object.assign(window, { Date: globalThis.Date });

// form-js er bygd for samleprogrammer, som finner lodash-filene uten endelse. Det gjør ikke Node.
register('data:text/javascript,' + encodeURIComponent(`
  export const resolve = (navn, om, neste) => neste(/^lodash\\/\\w+$/.test(navn) ? navn + '.js' : navn, om);`));

const { options } = await import('preact');
const { Form } = await import('@bpmn-io/form-js-viewer');

// Preact venter ellers på neste bilde på skjermen. Hver bestilling er et tegn på at noe fortsatt skjer.
// Etter en krasj står det som var bestilt, fast; da må Preact få en ny funksjon for å bestille igjen.
let bestilt = 0;
const fersk = () => {
  options.requestAnimationFrame = ferdig => {
    bestilt++;
    setImmediate(ferdig);
  };
};
fersk();

let krasj = null;
process.on('uncaughtException', feil => { krasj = String(feil); });
process.on('unhandledRejection', feil => { krasj = String(feil); });

const tikk = () => new Promise(ferdig => setImmediate(ferdig));

/** Venter til skjemaet ikke lenger tegner eller endrer seg selv. */
async function tilRo(form) {
  const lytt = () => { bestilt++; };
  form.on('changed', lytt);
  for (let stille = 0, runder = 0; stille < 3 && runder < 300; runder++) {
    const foer = bestilt;
    await tikk();
    stille = bestilt === foer ? stille + 1 : 0;
  }
  form.off('changed', lytt);
}

const hent = (data, sti) => sti.reduce((her, ledd) => (her === null || her === undefined ? undefined : her[ledd]), data);

function sett(data, sti, verdi) {
  let her = data;
  sti.slice(0, -1).forEach((ledd, i) => {
    if (her[ledd] === null || her[ledd] === undefined) {
      her[ledd] = typeof sti[i + 1] === 'number' ? [] : {};
    }
    her = her[ledd];
  });
  her[sti.at(-1)] = verdi;
}

/** Legger svaret inn i dataene skjemaet ble åpnet med, uten det brukeren ikke kan endre. */
function flett(form, data, svar, rens) {
  const felttyper = form.get('formFields');
  const ut = structuredClone(data);
  const gaa = (felt, sti, indekser) => {
    const { config } = felttyper.get(felt.type);
    if (config.keyed) {
      const sted = [...sti, ...felt.key.split('.')];
      let verdi = hent(svar, sted);
      if (verdi === undefined || felt.disabled || felt.type === 'expression') return;
      // Ingen kan skrive null; det er slik et tomt felt sendes, og det renses alltid.
      if ((rens || verdi === null) && config.sanitizeValue) verdi = config.sanitizeValue({ formField: felt, data, value: verdi });
      sett(ut, sted, verdi);
    } else if (config.repeatable) {
      rader(felt, [...sti, ...felt.path.split('.')], indekser);
    } else {
      const sted = config.pathed && felt.path ? [...sti, ...felt.path.split('.')] : sti;
      (felt.components || []).forEach(barn => gaa(barn, sted, indekser));
    }
  };
  const rader = (liste, sted, indekser) => {
    // form-js sender ikke lister uten rader: mangler listen, har brukeren fjernet radene.
    const iSvar = Array.isArray(hent(svar, sted)) ? hent(svar, sted) : [];
    const start = hent(ut, sted) || [];
    const antall = liste.allowAddRemove === false ? Math.max(start.length, iSvar.length) : iSvar.length;
    sett(ut, sted, start.slice(0, antall));
    for (let i = 0; i < antall; i++) {
      const iRad = { ...indekser, [liste.id]: i };
      if (i >= start.length) sett(ut, [...sted, i], form._getInitializedFieldData(ut, { container: liste, indexes: iRad }));
      liste.components.forEach(barn => gaa(barn, [...sted, i], iRad));
    }
  };
  gaa(form._getState().schema, [], {});
  return ut;
}

// Å åpne et skjema er det som koster. Svar på samme skjema kommer etter hverandre og deler det.
let aapent = null;

async function aapne(par) {
  const merke = JSON.stringify([par.skjema, par.inndata]);
  if (aapent?.merke !== merke || krasj) {
    await lukk();
    fersk();
    krasj = null;
    const form = new Form({ debounce: false });
    aapent = { merke, form };
    await form.importSchema(par.skjema, par.inndata);
    await tilRo(form);
  }
  return aapent.form;
}

async function lukk() {
  try { aapent?.form.destroy(); } catch { /* et skjema som krasjet, er ikke alltid helt */ }
  aapent = null;
  await tikk();
}

const harUendelig = verdi => (typeof verdi === 'number' ? !Number.isFinite(verdi)
  : verdi !== null && typeof verdi === 'object' && Object.values(verdi).some(harUendelig));

async function send(form, data) {
  form.get('expressionLoopPreventer').reset();
  form._setState({ data: structuredClone(data), errors: {} });
  await tilRo(form);
  try {
    const { data: sendt, errors } = form.submit();
    // JSON har ikke uendelige tall; form-js ville sendt feltet som tomt uten å vite det.
    if (harUendelig(sendt)) krasj = 'uendelig tall';
    return { feil: feilsteder(form, errors), data: sendt, krasj };
  } catch (feil) {
    krasj = String(feil);
    return { feil: [], data: {}, krasj };
  }
}

async function proev(par) {
  try {
    const form = await aapne(par);
    const { initialData } = form._getState();
    const renset = flett(form, initialData, par.svar, true);
    const raa = flett(form, initialData, par.svar, false);
    const ut = { nummer: par.nummer, renset: await send(form, renset) };
    ut.raa = JSON.stringify(raa) === JSON.stringify(renset) ? ut.renset : await send(await aapne(par), raa);
    return ut;
  } catch (feil) {
    krasj = String(feil);
    const ingenting = { feil: [], data: {}, krasj };
    return { nummer: par.nummer, renset: ingenting, raa: ingenting };
  }
}

function feilsteder(form, errors) {
  return form.get('formFieldInstanceRegistry').getAllKeyed()
    .filter(({ id, indexes }) => hent(errors, [id, ...Object.values(indexes || {})])?.length)
    .map(({ valuePath }) => valuePath.map((ledd, i) => (typeof ledd === 'number' ? `[${ledd}]` : (i ? '.' : '') + ledd)).join(''));
}

for await (const linje of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await proev(JSON.parse(linje))) + '\n');
}
process.exit(0);
