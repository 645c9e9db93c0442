// Det som kan tegnes, er det porten godtar. Alt annet tas bort fra paletten, menyen ved delen og menyene for å bytte og legge til.
const TEGNE = { oppgave: ['bpmn:UserTask', 'bpmn-icon-user-task'], handling: ['bpmn:ServiceTask', 'bpmn-icon-service-task'],
  regel: ['bpmn:BusinessRuleTask', 'bpmn-icon-business-rule-task'], kall: ['bpmn:CallActivity', 'bpmn-icon-call-activity'],
  valg: ['bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor'], samtidig: ['bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel'],
  vent: ['bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-timer', 'bpmn:TimerEventDefinition'],
  slutt: ['bpmn:EndEvent', 'bpmn-icon-end-event-none'] };
const KANTER = { ur: ['bpmn:TimerEventDefinition', 'bpmn-icon-intermediate-event-catch-timer'], melding: ['bpmn:MessageEventDefinition', 'bpmn-icon-intermediate-event-catch-message'] };
const PALETT = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.group'];
const MENY = ['append', 'append.text-annotation', 'connect', 'delete', 'replace'];
const BYTTE = /^replace-with-(user-task|service-task|rule-task|business-rule-task|call-activity|exclusive-gateway|parallel-gateway|event-subprocess|sequence-flow|default-flow|conditional-flow|(non-interrupting-)?(message|timer)-boundary|(non-interrupting-)?message-start|none-start|none-end|timer-intermediate-catch)$/;
/** Et ur kan bare starte en delprosess, aldri hele prosessen. */
const BYTTE_I_DELPROSESS = /^replace-with-(non-interrupting-)?timer-start$/;
const LEGGE_TIL = /^(append|create)-(user-task|service-task|rule-task|business-rule-task|call-activity|exclusive-gateway|parallel-gateway|none-end-event|none-end|timer-intermediate-catch(-event)?)$/;

/** Delene man kan legge til, med ordene for dem. */
export const SLAG = Object.keys(TEGNE);
export const KANTSLAG = Object.keys(KANTER);

const MED_NAVN = ['oppgave', 'handling', 'regel', 'kall', 'vent', 'slutt'];

/** En ny del, med et navn å bytte ut: ellers er det en id som står i det porten sier. */
export function nyDel(elementFactory, slag, tekst) {
  const del = elementFactory.createShape({ type: TEGNE[slag][0], ...(TEGNE[slag][2] ? { eventDefinitionType: TEGNE[slag][2] } : {}) });
  if (MED_NAVN.includes(slag)) del.businessObject.name = tekst(`ny.${slag}`);
  return del;
}
export const kantform = (slag) => ({ type: 'bpmn:BoundaryEvent', eventDefinitionType: KANTER[slag][0] });

/** Bare disse kan ha en hendelse på kanten. */
export const kanHaKant = (del) => ['bpmn:UserTask', 'bpmn:CallActivity'].includes(del.type);
export const kanGåVidere = (del) => del.businessObject?.$instanceOf?.('bpmn:FlowNode') && del.type !== 'bpmn:EndEvent' && del.type !== 'bpmn:SubProcess';

/** Bare det som er tillatt, uten bibliotekets engelske forklaringer. Noen av menyene deler det i grupper; med så få trengs de ikke. */
const bare = (oppføringer, tillatt) => Object.fromEntries(Object.entries(oppføringer).flatMap(([id, { description, entries, ...resten }]) =>
  (entries ? Object.entries(bare(entries, tillatt)) : tillatt(id) ? [[id, resten]] : [])));

export function grenser(tekst, oppsett) {
  const Palett = function (palette, create, elementFactory) {
    const dra = (slag) => (hendelse) => create.start(hendelse, nyDel(elementFactory, slag, tekst));
    this.getPaletteEntries = () => (oppføringer) => ({ ...bare(oppføringer, (id) => PALETT.includes(id)), ...Object.fromEntries(SLAG.map((slag) =>
      [`stafett.${slag}`, { group: 'activity', className: TEGNE[slag][1], title: tekst(`del.${slag}`), action: { dragstart: dra(slag), click: dra(slag) } }])) });
    palette.registerProvider(1, this);
  };
  Palett.$inject = ['palette', 'create', 'elementFactory'];

  const Meny = function (contextPad, create, elementFactory, autoPlace, modeling) {
    const ny = (slag) => nyDel(elementFactory, slag, tekst);
    const videre = (slag) => ({ group: 'model', className: TEGNE[slag][1], title: tekst('leggTilEtter', tekst(`del.${slag}`)),
      action: { click: (hendelse, del) => autoPlace.append(del, ny(slag)), dragstart: (hendelse, del) => create.start(hendelse, ny(slag), { source: del }) } });
    const kant = (slag) => ({ group: 'event', className: KANTER[slag][1], title: tekst(`kant.${slag}`), action: { click: (hendelse, del) => settPåKanten(modeling, elementFactory, del, slag) } });
    this.getContextPadEntries = (del) => (oppføringer) => ({
      ...(kanGåVidere(del) ? Object.fromEntries(SLAG.map((slag) => [`stafett.${slag}`, videre(slag)])) : {}),
      ...(kanHaKant(del) ? Object.fromEntries(KANTSLAG.map((slag) => [`stafett.kant.${slag}`, kant(slag)])) : {}),
      ...bare(oppføringer, (id) => MENY.includes(id)) });
    this.getMultiElementContextPadEntries = () => (oppføringer) => oppføringer;
    contextPad.registerProvider(1, this);
  };
  Meny.$inject = ['contextPad', 'create', 'elementFactory', 'autoPlace', 'modeling'];

  const Bytter = function (popupMenu) {
    const iDelprosess = (del) => del.parent?.type === 'bpmn:SubProcess';
    popupMenu.registerProvider('bpmn-replace', 1, { getPopupMenuEntries: (del) => (oppføringer) => bare(oppføringer, (id) => BYTTE.test(id) || iDelprosess(del) && BYTTE_I_DELPROSESS.test(id)),
      getPopupMenuHeaderEntries: () => () => ({}) });
    for (const meny of ['bpmn-append', 'bpmn-create']) {
      popupMenu.registerProvider(meny, 1, { getPopupMenuEntries: () => (oppføringer) => bare(oppføringer, (id) => LEGGE_TIL.test(id)), getPopupMenuHeaderEntries: () => () => ({}) });
    }
  };
  Bytter.$inject = ['popupMenu'];

  /** Den som bare skal se, kan ikke flytte noe heller. */
  const Lesing = function (eventBus) {
    if (oppsett.kanRedigere) return;
    eventBus.on(['shape.move.start', 'connectionSegment.move.start', 'bendpoint.move.start', 'resize.start', 'create.start', 'connect.start', 'element.dblclick', 'commandStack.shape.delete.canExecute'], 10_000,
      (hendelse) => { hendelse.stopPropagation?.(); return false; });
    eventBus.on(['contextPad.open', 'contextPad.create'], 10_000, () => false);
  };
  Lesing.$inject = ['eventBus'];

  return { __init__: ['stafettPalett', 'stafettMeny', 'stafettBytter', 'stafettLesing'], stafettPalett: ['type', Palett], stafettMeny: ['type', Meny], stafettBytter: ['type', Bytter], stafettLesing: ['type', Lesing] };
}

/** En hendelse på kanten av en del, nederst, ved siden av dem som er der. */
export function settPåKanten(modeling, elementFactory, del, slag) {
  const x = del.x + del.width - 20 - (del.attachers?.length ?? 0) * 45;
  return modeling.createShape(elementFactory.createShape(kantform(slag)), { x: Math.max(del.x + 10, x), y: del.y + del.height }, del, { attach: true });
}
