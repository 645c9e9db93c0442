// Skriver i modellen gjennom tegneverktøyets egne kommandoer, så alt kan angres.
export class Skriver {
  constructor(tegner, del) {
    Object.assign(this, { tegner, del, bo: del.businessObject, modeling: tegner.get('modeling'), fabrikk: tegner.get('bpmnFactory') });
  }

  lag(type, verdier, forelder = this.bo) {
    const ny = this.fabrikk.create(type, verdier);
    ny.$parent = forelder;
    return ny;
  }

  sett(verdier) {
    this.modeling.updateProperties(this.del, verdier);
  }

  settI(moddle, verdier) {
    this.modeling.updateModdleProperties(this.del, moddle, verdier);
  }

  utvidelser(type) {
    return (this.bo.extensionElements?.get('values') ?? []).filter((en) => en.$type === type);
  }

  egenskap(navn) {
    return this.utvidelser('camunda:Properties').flatMap((en) => en.get('values')).find((en) => en.name === navn)?.value ?? '';
  }

  /** En tom verdi fjerner egenskapen. De andre blir stående der de står. */
  settEgenskap(navn, verdi) {
    const alle = this.utvidelser('camunda:Properties').flatMap((en) => en.get('values')).map(({ name, value }) => ({ name, value }));
    const gammel = alle.find((en) => en.name === navn);
    if (gammel) gammel.value = verdi;
    else alle.push({ name: navn, value: verdi });
    const beholdes = alle.filter((en) => en.value !== '');
    const egenskaper = this.lag('camunda:Properties', {});
    egenskaper.values = beholdes.map((en) => this.lag('camunda:Property', en, egenskaper));
    this.settUtvidelser(beholdes.length ? [egenskaper] : [], 'camunda:Properties');
  }

  settUtvidelser(nye, ...typer) {
    const andre = (this.bo.extensionElements?.get('values') ?? []).filter((en) => !typer.includes(en.$type));
    const alle = this.lag('bpmn:ExtensionElements', {});
    alle.values = [...nye, ...andre];
    for (const en of alle.values) en.$parent = alle;
    this.sett({ extensionElements: alle.values.length ? alle : undefined });
  }

  /** Kallet får alltid med saken, og henter modellen hos den som eier den; det er ikke noe man skal kunne glemme. */
  settKall(prosess, tilbake) {
    const inn = [{ businessKey: '${sakId}' }, { source: 'sakId', target: 'sakId' }];
    const andre = this.utvidelser('camunda:In').filter((en) => en.source && en.source !== 'sakId').map(({ source, target }) => ({ source, target }));
    this.settUtvidelser([...[...inn, ...andre].map((en) => this.lag('camunda:In', en)), ...tilbake.map((en) => this.lag('camunda:Out', { source: en, target: en }))], 'camunda:In', 'camunda:Out');
    this.sett({ calledElement: prosess || undefined, 'camunda:calledElementBinding': prosess ? 'latest' : undefined,
      'camunda:calledElementTenantId': prosess ? `\${handlingsveileder.leietaker(sakId, '${prosess}')}` : undefined });
  }

  settMelding(definisjon, navn) {
    const definisjoner = this.tegner.getDefinitions();
    let melding = definisjoner.get('rootElements').find((en) => en.$type === 'bpmn:Message' && en.name === navn);
    if (navn && !melding) {
      melding = this.lag('bpmn:Message', { id: `melding_${navn}`, name: navn }, definisjoner);
      this.settI(definisjoner, { rootElements: [...definisjoner.get('rootElements'), melding] });
    }
    this.settI(definisjon, { messageRef: navn ? melding : undefined });
  }

  uttrykk(tekst, forelder = this.bo) {
    return this.lag('bpmn:FormalExpression', { body: tekst }, forelder);
  }
}
