package no.stafett.prosess;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.prosess.tilstand.Samtidig;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starter saker og bringer meldinger inn i dem. Alle kall forutsetter en transaksjon som allerede er åpen. */
@Component
public class Prosesser {

    private final RuntimeService motor;
    private final TaskService oppgaver;
    private final HistoryService historien;

    Prosesser(RuntimeService motor, TaskService oppgaver, HistoryService historien) {
        this.motor = motor;
        this.oppgaver = oppgaver;
        this.historien = historien;
    }

    /** Starter hovedprosessen. @param nivaa 0 for en ny sak; et annet når en avsluttet sak åpnes igjen */
    public void startSak(SakId sakId, int nivaa) {
        Map<String, Object> variabler = new HashMap<>(Map.of(Variabler.SAK_ID, sakId.toString()));
        variabler.put(Variabler.UTFALL, "nivaa_" + nivaa);
        motor.createProcessInstanceByKey(Prosesslytter.HOVEDPROSESS).processDefinitionWithoutTenantId()
                .businessKey(sakId.toString()).setVariables(variabler).execute();
    }

    /** Starter en liten prosess ved siden av nivået, for eksempel {@code plan_lagt}. */
    public void start(String melding, SakId sakId) {
        motor.createMessageCorrelation(melding).processInstanceBusinessKey(sakId.toString()).withoutTenantId()
                .setVariable(Variabler.SAK_ID, sakId.toString()).correlateStartMessage();
    }

    /** Starter noe nivåene ellers går innom, ved siden av nivået; saken blir der den er. @param prosess for eksempel {@code loeft_ke} */
    public void startVedSiden(String prosess, SakId sakId) {
        motor.createProcessInstanceByKey(prosess).processDefinitionWithoutTenantId().businessKey(sakId.toString())
                .setVariable(Variabler.SAK_ID, sakId.toString()).execute();
    }

    /** Tar slutt på det oppgaven hører til, når det går ved siden av nivået. @throws OppgaveErBorte når noen gjorde den i det samme */
    public void avsluttVedSiden(String oppgaveId) {
        Task oppgave = oppgaver.createTaskQuery().taskId(oppgaveId).singleResult();
        if (oppgave == null) {
            throw new OppgaveErBorte(oppgaveId, null);
        }
        try {
            motor.deleteProcessInstance(oppgave.getProcessInstanceId(), "gjelder ikke lenger");
        } catch (OptimisticLockingException | NullValueException tapt) {
            throw new OppgaveErBorte(oppgaveId, tapt);
        }
    }

    /** Starter akuttløpet for ett rom; det kan gå flere i samme sak uten å vite om hverandre. */
    public void startIRom(SakId sakId, UUID rom) {
        motor.createMessageCorrelation("akutt_startet").processInstanceBusinessKey(sakId.toString()).withoutTenantId()
                .setVariable(Variabler.SAK_ID, sakId.toString()).setVariable(Variabler.ROM, rom.toString())
                .correlateStartMessage();
    }

    /** Akuttrommet en åpen oppgave hører til; tomt for et løp som begynte mens hver sak hadde ett rom. */
    public Optional<UUID> rommet(String oppgaveId) {
        return Optional.ofNullable((String) oppgaver.getVariable(oppgaveId, Variabler.ROM)).map(UUID::fromString);
    }

    /** Som {@link #start(String, SakId)}, for en annen enhet enn sakens egen. */
    public void startFor(String melding, SakId sakId, EnhetId enhet) {
        motor.createMessageCorrelation(melding).processInstanceBusinessKey(sakId.toString()).withoutTenantId()
                .setVariable(Variabler.SAK_ID, sakId.toString()).setVariable(Variabler.ENHET_ID, enhet.toString())
                .correlateStartMessage();
    }

    /** Gir den ansvarlige tiltaket; det kan gå mange i samme sak uten å vite om hverandre. */
    public void startTiltak(SakId sakId, UUID tiltak) {
        motor.createMessageCorrelation("tiltak_gitt").processInstanceBusinessKey(sakId.toString()).withoutTenantId()
                .setVariable(Variabler.SAK_ID, sakId.toString()).setVariable(Variabler.TILTAK_ID, tiltak.toString())
                .correlateStartMessage();
    }

    /** Som {@link #meld}, bare til det som følger dette tiltaket. @throws OppgaveErBorte når noen gjorde oppgaven i det samme */
    public void meldTiltak(String melding, SakId sakId, UUID tiltak) {
        try {
            motor.createExecutionQuery().messageEventSubscriptionName(melding).processInstanceBusinessKey(sakId.toString())
                    .processVariableValueEquals(Variabler.TILTAK_ID, tiltak.toString()).list()
                    .forEach(venter -> motor.messageEventReceived(melding, venter.getId()));
        } catch (OptimisticLockingException | NullValueException tapt) {
            // Prosessen tok slutt hos den andre mens den leses her.
            throw new OppgaveErBorte(tiltak.toString(), tapt);
        }
    }

    /** Gir meldingen til alt i saken som venter på den. @return false når ingen ventet @throws OptimisticLockingFailureException se {@link Samtidig} */
    public boolean meld(String melding, SakId sakId, Map<String, String> rutingsverdier) {
        return Samtidig.gjør(() -> meldAlle(melding, sakId, rutingsverdier));
    }

    private boolean meldAlle(String melding, SakId sakId, Map<String, String> rutingsverdier) {
        var ventende = motor.createExecutionQuery().messageEventSubscriptionName(melding).processInstanceBusinessKey(sakId.toString()).list();
        Map<String, Object> variabler = new HashMap<>(rutingsverdier);
        for (Execution venter : ventende) {
            motor.messageEventReceived(melding, venter.getId(), variabler);
        }
        return !ventende.isEmpty();
    }

    /** Om en slik liten prosess alt er i gang i saken. */
    public boolean loeper(String prosess, SakId sakId) {
        return motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey(prosess).count() > 0;
    }

    /** Om en slik liten prosess har tatt slutt i saken siden da. */
    public boolean harSluttet(String prosess, SakId sakId, Instant siden) {
        return sluttet(prosess, sakId, siden).isPresent();
    }

    /** Den av dem som sluttet først siden da: det var den som gikk. Til {@link #gjenoppta}. */
    public Optional<String> sluttet(String prosess, SakId sakId, Instant siden) {
        return historien.createHistoricProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey(prosess)
                .finishedAfter(Date.from(siden)).orderByProcessInstanceEndTime().asc().listPage(0, 1).stream().map(HistoricProcessInstance::getId).findFirst();
    }

    /** Den lille prosessen som går i saken nå, så {@link #gjenoppta} kan ta den opp igjen når det som avbrøt den, er gjort om. */
    public Optional<String> loepet(String prosess, SakId sakId) {
        return motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey(prosess).list().stream()
                .map(ProcessInstance::getId).findFirst();
    }

    /**
     * Går videre der det sto da det ble avbrutt, etter den samme modellen. Det som alt var gjort, gjøres ikke igjen, og tidtakerne regnes ut fra
     * datoene som gjelder nå. Var alt gjort, er det ingenting å gå videre med.
     *
     * @param loep fra {@link #loepet}
     */
    public void gjenoppta(String loep, SakId sakId) {
        List<String> sto = historien.createHistoricActivityInstanceQuery().processInstanceId(loep).canceled().list().stream()
                .filter(steg -> !ActivityTypes.SUB_PROCESS.equals(steg.getActivityType())).map(HistoricActivityInstance::getActivityId).distinct().toList();
        if (!sto.isEmpty()) {
            String modell = historien.createHistoricProcessInstanceQuery().processInstanceId(loep).singleResult().getProcessDefinitionId();
            ProcessInstantiationBuilder ny = motor.createProcessInstanceById(modell).businessKey(sakId.toString()).setVariable(Variabler.SAK_ID, sakId.toString());
            sto.forEach(ny::startBeforeActivity);
            ny.execute();
        }
    }

    /** Avslutter en liten prosess som ikke lenger har noe å vente på. */
    public void avslutt(String prosess, SakId sakId) {
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey(prosess).list()
                .forEach(p -> slett(p, "gjelder ikke lenger"));
    }

    /** Avslutter en liten prosess som venter på en annen enhet, fordi det den ventet på, ikke lenger gjelder. */
    public void avsluttFor(String prosess, SakId sakId, EnhetId enhet) {
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey(prosess)
                .variableValueEquals(Variabler.ENHET_ID, enhet.toString()).list().forEach(p -> slett(p, "gjelder ikke lenger"));
    }

    /**
     * Avslutter de små prosessene som ventet på noe i en sak som nå er ferdig. Akuttløpet går alltid til sin ende, og det
     * gjør også prosessen som selv avsluttet saken.
     */
    public void avsluttVentende(SakId sakId) {
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString())
                .processDefinitionKeyIn("invitasjon", "evalueringsvarsel", "forny_samtykke", "samtykke_bortfalt", "tiltak_ansvar").list().stream()
                .filter(p -> !p.getId().equals(pagaaende()))
                .forEach(p -> slett(p, "saken er avsluttet"));
        // Et løft som hører til nivået, slutter med det; det som går ved siden av, har ingen over seg.
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString()).processDefinitionKey("loeft_ke").rootProcessInstances().list()
                .forEach(p -> slett(p, "saken er avsluttet"));
    }

    private void slett(ProcessInstance prosess, String grunn) {
        Samtidig.gjør(() -> motor.deleteProcessInstance(prosess.getId(), grunn));
    }

    private static String pagaaende() {
        return Context.getBpmnExecutionContext() == null ? null : Context.getBpmnExecutionContext().getProcessInstance().getProcessInstanceId();
    }
}
