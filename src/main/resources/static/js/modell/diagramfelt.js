// Feltene for hvert slag del, i vanlige ord. Bare det porten godtar, kan velges; det som alt står der, kan alltid leses.
import { element } from '../felles.js';
import { avkryssing, avkryssinger, nedtrekk, tallfelt, tekstfelt } from './felt.js';
import { Skriver } from './diagramskriver.js';
import { frist, handling, tid, betingelse } from './diagramuttrykk.js';

const TEKSTER = ['hva', 'hvordan', 'hvem', 'arena', 'frist', 'rolleordlyd'];
const LANGE = ['hva', 'hvordan'];
const UTENOM_SAKEN = ['sakId', 'enhetId', 'tiltakId'];

/** @returns noder, eller null der noe ikke gjelder */
export function feltene(r, del) {
  const s = new Skriver(r.tegner, del);
  const slag = del.type.replace('bpmn:', '');
  const egne = { UserTask: trinn, ServiceTask: handlingen, BusinessRuleTask: regel, CallActivity: kall, SequenceFlow: vei, Process: prosess, TextAnnotation: notat };
  return [slag === 'TextAnnotation' || slag === 'Group' ? null : navn(r, s), ...(egne[slag]?.(r, s) ?? []), ...hendelse(r, s), ['TextAnnotation', 'Group', 'SequenceFlow'].includes(slag) ? null : merknad(r, s)];
}

/** Ordet for noe som har en fast id; id-en selv når vi ikke har noe bedre. */
export function ord(r, gruppe, id) {
  const funnet = r.tekst(`${gruppe}.${id}`);
  return funnet === `${gruppe}.${id}` ? id : funnet;
}

const par = (r, gruppe, ider) => ider.map((id) => [id, ord(r, gruppe, id)]);
const titler = (oppslag) => Object.entries(oppslag).map(([id, tittel]) => [id, tittel === id ? id : `${tittel} (${id})`]);
const liste = (verdi) => (verdi ?? '').split(',').map((en) => en.trim()).filter(Boolean);

function navn(r, s) {
  return tekstfelt({ ledetekst: r.tekst('felt.navn'), verdi: s.bo.name, bruk: (verdi) => s.sett({ name: verdi || undefined }), maxlength: 200, 'data-felt': 'navn' });
}

function merknad(r, s) {
  return tekstfelt({ ledetekst: r.tekst('felt.merknad'), hjelp: r.tekst('felt.merknad.hjelp'), lang: true, maxlength: 4000, verdi: s.bo.documentation?.[0]?.text,
    bruk: (verdi) => s.sett({ documentation: verdi ? [s.lag('bpmn:Documentation', { text: verdi })] : [] }) });
}

function notat(r, s) {
  return [tekstfelt({ ledetekst: r.tekst('felt.notat'), lang: true, verdi: s.bo.text, bruk: (verdi) => s.sett({ text: verdi }) })];
}

function prosess(r, s) {
  const dager = /^P(\d+)D$/.exec(s.bo.get('camunda:historyTimeToLive') ?? '')?.[1];
  return [tallfelt({ ledetekst: r.tekst('felt.levetid'), hjelp: r.tekst('felt.levetid.hjelp'), verdi: dager, min: 1, max: 3650,
    bruk: (antall) => s.sett({ 'camunda:historyTimeToLive': antall ? `P${antall}D` : undefined, isExecutable: true }) })];
}

function trinn(r, s) {
  const { oppsett, tekst } = r;
  const verktøy = liste(s.egenskap('verktoey'));
  return [
    tekstfelt({ ledetekst: tekst('felt.trinn'), hjelp: tekst('felt.trinn.hjelp'), verdi: s.egenskap('trinn'), bruk: (verdi) => s.settEgenskap('trinn', verdi), maxlength: 20 }),
    ...TEKSTER.map((en) => tekstfelt({ ledetekst: tekst(`felt.${en}`), lang: LANGE.includes(en), verdi: s.egenskap(en), bruk: (verdi) => s.settEgenskap(en, verdi), maxlength: 4000, 'data-felt': en })),
    frist(r, s),
    nedtrekk({ ledetekst: tekst('felt.skjema'), hjelp: tekst('felt.skjema.hjelp'), verdi: s.bo.get('camunda:formRef'), tomt: tekst('velg'), valg: titler(oppsett.skjemaer), 'data-felt': 'skjema',
      bruk: (id) => s.sett({ 'camunda:formRef': id || undefined, 'camunda:formRefBinding': id ? 'deployment' : undefined }) }),
    avkryssinger({ ledetekst: tekst('felt.roller'), hjelp: tekst('felt.roller.hjelp'), verdier: liste(s.bo.get('camunda:candidateGroups')), valg: par(r, 'rolle', oppsett.roller),
      bruk: (roller) => s.sett({ 'camunda:candidateGroups': roller.length ? roller.join(',') : undefined }) }),
    element('details', { klasse: 'modellmer', open: verktøy.length > 0 }, element('summary', { tekst: tekst('felt.verktoey') }),
      avkryssinger({ ledetekst: tekst('felt.verktoey.andre'), verdier: verktøy, valg: titler(oppsett.skjemaer), bruk: (ider) => {
        s.settEgenskap('verktoey', ider.join(','));
        s.settEgenskap('paakrevd', liste(s.egenskap('paakrevd')).filter((id) => ider.includes(id)).join(','));
      } }),
      verktøy.length ? avkryssinger({ ledetekst: tekst('felt.paakrevd'), verdier: liste(s.egenskap('paakrevd')), valg: titler(oppsett.skjemaer).filter(([id]) => verktøy.includes(id)),
        bruk: (ider) => s.settEgenskap('paakrevd', ider.join(',')) }) : null),
    avkryssing({ ledetekst: tekst('felt.kanHoppesOver'), verdi: s.egenskap('kanHoppesOver') === 'true', bruk: (ja) => s.settEgenskap('kanHoppesOver', ja ? 'true' : '') }),
  ];
}

function handlingen(r, s) {
  return [handling(r, s)];
}

function regel(r, s) {
  return [nedtrekk({ ledetekst: r.tekst('felt.tabell'), verdi: s.bo.get('camunda:decisionRef'), tomt: r.tekst('velg'), valg: titler(r.oppsett.tabeller), 'data-felt': 'tabell',
    bruk: (id) => s.sett({ 'camunda:decisionRef': id || undefined, 'camunda:decisionRefBinding': id ? 'deployment' : undefined }) })];
}

function kall(r, s) {
  const tilbake = s.utvidelser('camunda:Out').map((en) => en.source).filter(Boolean);
  const sett = (prosess, variabler) => s.settKall(prosess, variabler);
  return [
    nedtrekk({ ledetekst: r.tekst('felt.kall'), verdi: s.bo.calledElement, tomt: r.tekst('velg'), valg: par(r, 'prosess', r.oppsett.prosesser), 'data-felt': 'kall',
      bruk: (prosess) => sett(prosess, s.utvidelser('camunda:Out').map((en) => en.source)) }),
    avkryssinger({ ledetekst: r.tekst('felt.tilbake'), hjelp: r.tekst('felt.tilbake.hjelp'), verdier: tilbake,
      valg: par(r, 'variabel', r.oppsett.variabler.filter((en) => !UTENOM_SAKEN.includes(en))), bruk: (variabler) => sett(s.bo.calledElement, variabler) }),
  ];
}

function vei(r, s) {
  return s.del.source?.type === 'bpmn:ExclusiveGateway' && s.del.source.outgoing.length > 1 || s.bo.conditionExpression ? [betingelse(r, s)] : [];
}

function hendelse(r, s) {
  const definisjon = s.bo.eventDefinitions?.[0];
  if (!definisjon) return [];
  const kant = s.del.type === 'bpmn:BoundaryEvent' ? avkryssing({ ledetekst: r.tekst('felt.avbryter'), hjelp: r.tekst('felt.avbryter.hjelp'), verdi: s.bo.cancelActivity !== false, bruk: (ja) => s.sett({ cancelActivity: ja }) }) : null;
  if (definisjon.$type === 'bpmn:TimerEventDefinition') return [tid(r, s, definisjon), kant];
  return [nedtrekk({ ledetekst: r.tekst('felt.melding'), verdi: definisjon.messageRef?.name, tomt: r.tekst('velg'), valg: par(r, 'melding', r.oppsett.meldinger), 'data-felt': 'melding',
    bruk: (navnet) => s.settMelding(definisjon, navnet) }), kant];
}
