// Frister, tider, handlinger og betingelser: valg i vanlige ord, og uttrykket selv for det ordene ikke dekker.
import { element } from '../felles.js';
import { nedtrekk, tallfelt, tekstfelt } from './felt.js';

const OM_DAGER = /^\$\{frist\.omArbeidsdager\(sakId, ?(\d{1,3})\)\}$/;
const ETTER_TABELL = /^\$\{frist\.etterTabell\(sakId, ?'([^']*)'\)\}$/;
const EVALUERING = '${tiltak.evalueringsfrist(sakId)}';
const LIKHET = /^\$\{(\w+) == '([^']*)'\}$/;
const VARIGHET = /^P(?:(\d+)D)?(?:T(\d+)H)?$/;
const TIDSPUNKT = { evalueringsstart: '${tiltak.evalueringsstart(sakId)}', foer: "${tiltak.varseltid(sakId, 'foer')}", paaDagen: "${tiltak.varseltid(sakId, 'paa_dagen')}",
  leder: "${tiltak.varseltid(sakId, 'leder')}", koordinator: "${tiltak.varseltid(sakId, 'koordinator')}", proevIgjen: '${samtykke.proevIgjen(sakId)}',
  loeperUt: '${samtykke.loeperUt(sakId)}', fornyes: '${samtykke.fornyes(sakId)}' };
const HANDLINGER = { minnOmFrist: '${tiltak.minnOmFrist(sakId)}', stoppNivaaet: '${samtykke.stoppNivaaet(sakId, utfall)}', lukkUtloepte: '${samtykke.lukkUtloepte(sakId)}' };

/** Et valg av måte, og feltene den måten trenger under. @param tegn gir feltene for måten som er valgt */
function måter({ ledetekst, hjelp, måte, valg, tegn, bytt }) {
  const under = element('div', { klasse: 'modellunder' });
  const vis = (valgt) => under.replaceChildren(...[tegn(valgt)].flat().filter(Boolean));
  vis(måte);
  return element('div', { klasse: 'modellmaate' }, nedtrekk({ ledetekst, hjelp, verdi: måte, valg, bruk: (valgt) => { bytt(valgt); vis(valgt); } }), under);
}

const uttrykksfelt = (r, verdi, bruk) => tekstfelt({ ledetekst: r.tekst('uttrykk.annet'), hjelp: r.tekst('uttrykk.annet.hjelp'), verdi, bruk, maxlength: 2000, spellcheck: 'false', klasse: 'ds-input' });
const nøkkelen = (tabell, uttrykk) => Object.keys(tabell).find((en) => tabell[en] === uttrykk);

export function frist(r, s) {
  const les = () => s.bo.get('camunda:dueDate') ?? '';
  const sett = (uttrykk) => s.sett({ 'camunda:dueDate': uttrykk || undefined });
  const dager = OM_DAGER.exec(les())?.[1];
  const rad = ETTER_TABELL.exec(les())?.[1];
  const måte = !les() ? 'ingen' : dager ? 'dager' : rad !== undefined ? 'tabell' : les() === EVALUERING ? 'evaluering' : 'annet';
  return måter({ ledetekst: r.tekst('frist.ledetekst'), hjelp: r.tekst('frist.hjelp'), måte, valg: ['ingen', 'dager', 'tabell', 'evaluering', 'annet'].map((en) => [en, r.tekst(`frist.${en}`)]),
    bytt: (valgt) => { if (valgt === 'ingen') sett(''); if (valgt === 'evaluering') sett(EVALUERING); if (valgt === 'dager') sett(`\${frist.omArbeidsdager(sakId, ${dager ?? 5})}`); },
    tegn: (valgt) => ({
      dager: () => tallfelt({ ledetekst: r.tekst('frist.antall'), verdi: OM_DAGER.exec(les())?.[1] ?? 5, min: 0, max: 365, bruk: (antall) => sett(`\${frist.omArbeidsdager(sakId, ${Math.max(0, Math.round(antall ?? 0))})}`), 'data-felt': 'dager' }),
      tabell: () => nedtrekk({ ledetekst: r.tekst('frist.rad'), verdi: rad, tomt: r.tekst('velg'), valg: r.oppsett.frister.map((en) => [en, en.replaceAll('_', ' ')]), bruk: (en) => { if (en) sett(`\${frist.etterTabell(sakId, '${en}')}`); } }),
      annet: () => uttrykksfelt(r, les(), sett),
    }[valgt]?.()) });
}

export function handling(r, s) {
  const les = () => s.bo.get('camunda:expression') ?? '';
  const sett = (uttrykk) => s.sett({ 'camunda:expression': uttrykk || undefined });
  const måte = les() ? nøkkelen(HANDLINGER, les()) ?? 'annet' : '';
  return måter({ ledetekst: r.tekst('handling.ledetekst'), måte, valg: [['', r.tekst('velg')], ...Object.keys(HANDLINGER).map((en) => [en, r.tekst(`handling.${en}`)]), ['annet', r.tekst('uttrykk.velgAnnet')]],
    bytt: (valgt) => { if (valgt !== 'annet') sett(HANDLINGER[valgt] ?? ''); }, tegn: (valgt) => (valgt === 'annet' ? uttrykksfelt(r, les(), sett) : null) });
}

export function tid(r, s, definisjon) {
  const lest = () => (definisjon.timeDate ?? definisjon.timeDuration)?.body ?? '';
  const settDato = (uttrykk) => s.settI(definisjon, { timeDate: uttrykk ? s.uttrykk(uttrykk, definisjon) : undefined, timeDuration: undefined });
  const settVarighet = (uttrykk) => s.settI(definisjon, { timeDuration: s.uttrykk(uttrykk, definisjon), timeDate: undefined });
  const [, dager, timer] = VARIGHET.exec(definisjon.timeDuration?.body ?? '') ?? [];
  const måte = definisjon.timeDuration && (dager || timer) ? 'varighet' : lest() ? nøkkelen(TIDSPUNKT, lest()) ?? 'annet' : '';
  let verdi = { dager: Number(dager ?? 0), timer: Number(timer ?? 0) };
  const del = (navn) => tallfelt({ ledetekst: r.tekst(`tid.${navn}`), verdi: verdi[navn], min: 0, max: 9999, bruk: (antall) => { verdi = { ...verdi, [navn]: Math.max(0, Math.round(antall ?? 0)) };
    settVarighet(`P${verdi.dager ? `${verdi.dager}D` : ''}${verdi.timer ? `T${verdi.timer}H` : ''}`.replace(/^P$/, 'P1D')); } });
  return måter({ ledetekst: r.tekst('tid.ledetekst'), måte, valg: [['', r.tekst('velg')], ['varighet', r.tekst('tid.varighet')], ...Object.keys(TIDSPUNKT).map((en) => [en, r.tekst(`tid.${en}`)]), ['annet', r.tekst('uttrykk.velgAnnet')]],
    bytt: (valgt) => { if (valgt === 'varighet') settVarighet('P1D'); else if (valgt !== 'annet') settDato(TIDSPUNKT[valgt] ?? ''); },
    tegn: (valgt) => ({ varighet: () => [del('dager'), del('timer')], annet: () => uttrykksfelt(r, lest(), settDato) }[valgt]?.()) });
}

/** Veien ut av et veivalg: når et svar er noe bestemt, ellers, eller et uttrykk. */
export function betingelse(r, s) {
  const les = () => s.bo.conditionExpression?.body ?? '';
  const port = s.del.source;
  const erResten = () => port.businessObject.default === s.bo;
  const sett = (uttrykk) => {
    if (erResten()) s.modeling.updateProperties(port, { default: undefined });
    s.sett({ conditionExpression: uttrykk ? s.uttrykk(uttrykk) : undefined });
  };
  const [, variabel, verdi] = LIKHET.exec(les()) ?? [];
  const nå = { variabel: variabel ?? 'utfall', verdi: verdi ?? '' };
  const likhet = () => sett(`\${${nå.variabel} == '${nå.verdi.replaceAll("'", '')}'}`);
  const måte = erResten() ? 'resten' : !les() ? '' : variabel ? 'likhet' : 'annet';
  return måter({ ledetekst: r.tekst('vei.ledetekst'), hjelp: r.tekst('vei.hjelp'), måte, valg: [['', r.tekst('velg')], ['likhet', r.tekst('vei.likhet')], ['resten', r.tekst('vei.resten')], ['annet', r.tekst('uttrykk.velgAnnet')]],
    bytt: (valgt) => { if (valgt === 'resten') { s.sett({ conditionExpression: undefined }); s.modeling.updateProperties(port, { default: s.bo }); } if (valgt === '') sett(''); },
    tegn: (valgt) => ({
      likhet: () => [nedtrekk({ ledetekst: r.tekst('vei.variabel'), verdi: nå.variabel, valg: r.oppsett.variabler.map((en) => [en, r.tekst(`variabel.${en}`)]), bruk: (en) => { nå.variabel = en; if (nå.verdi) likhet(); } }),
        tekstfelt({ ledetekst: r.tekst('vei.verdi'), hjelp: r.tekst('vei.verdi.hjelp'), verdi: nå.verdi, maxlength: 60, bruk: (en) => { nå.verdi = en.trim(); likhet(); }, 'data-felt': 'verdi' })],
      annet: () => uttrykksfelt(r, les(), sett),
    }[valgt]?.()) });
}
