package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Én sak som går gjennom modellene i et sett, trinn for trinn. */
final class Vandring {

    final SakId sakId = SakId.ny();
    private final Modellmotor motor = Modellmotor.felles();
    private final Sett sett;
    private ProcessInstance rot;

    private Vandring(Sett sett) {
        this.sett = sett;
        motor.handlinger.bruk(sakId.toString(), sett);
    }

    static Vandring i(Sett sett) {
        return new Vandring(sett);
    }

    /** Et nivå for seg selv, slik saken kaller det. */
    Vandring nivå(int nivaa) {
        var ny = motor.motor.getRuntimeService().createProcessInstanceByKey("nivaa_" + nivaa);
        rot = (sett.leietaker() == null ? ny.processDefinitionWithoutTenantId() : ny.processDefinitionTenantId(sett.leietaker()))
                .businessKey(sakId.toString()).setVariable(Variabler.SAK_ID, sakId.toString()).execute();
        return this;
    }

    /** Hele saken, fra nivå 0. */
    Vandring sak() {
        motor.prosesser.startSak(sakId, 0);
        rot = eneste(Prosesslytter.HOVEDPROSESS);
        return this;
    }

    /** En prosess ved siden av, startet med melding. */
    Vandring melding(String melding, String prosess) {
        motor.prosesser.start(melding, sakId);
        rot = eneste(prosess);
        return this;
    }

    Vandring fullfør(String trinn) {
        return fullfør(trinn, Map.of());
    }

    Vandring fullfør(String trinn, Map<String, Object> verdier) {
        motor.oppgaver.fullfør(oppgave(trinn).getId(), verdier);
        return this;
    }

    Vandring beslutt(String trinn, String utfall) {
        return fullfør(trinn, Map.of(Variabler.UTFALL, utfall));
    }

    /** Fullfører det som venter, ett trinn om gangen, til {@code trinn} venter. Bare der ett trinn venter om gangen. */
    Vandring fremTil(String trinn) {
        while (!venter().contains(trinn)) {
            assertThat(venter()).as("på vei til " + trinn).hasSize(1);
            fullfør(venter().get(0));
        }
        return this;
    }

    Vandring meld(String melding, String... utfall) {
        Map<String, String> verdier = new HashMap<>();
        for (String verdi : utfall) {
            verdier.put(Variabler.UTFALL, verdi);
        }
        assertThat(motor.prosesser.meld(melding, sakId, verdier)).as("noe venter på " + melding).isTrue();
        return this;
    }

    Vandring ventTil(Instant tid) {
        motor.flyttKlokka(Date.from(tid));
        return this;
    }

    Vandring vent(Duration hvorLenge) {
        return ventTil(ClockUtil.getCurrentTime().toInstant().plus(hvorLenge));
    }

    /** Trinnene som venter i saken, uansett i hvilken prosess. */
    List<String> venter() {
        return oppgaver().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    Task oppgave(String trinn) {
        return oppgaver().stream().filter(o -> o.getTaskDefinitionKey().equals(trinn)).findFirst()
                .orElseThrow(() -> new AssertionError(trinn + " venter ikke; det gjør " + venter()));
    }

    /** Forslaget som sist ble regnet ut i saken. */
    ForslagBeregnet forslag() {
        return hendelser(ForslagBeregnet.class).reduce((a, b) -> b).orElseThrow();
    }

    /** Nivåene saken har begynt på, i rekkefølge. */
    List<Integer> nivåer() {
        return hendelser(NivaaStartet.class).map(NivaaStartet::nivaa).toList();
    }

    /** Hva saken løp ut med; tomt mens den pågår. */
    List<String> sluttutfall() {
        return hendelser(SakLoeptUt.class).map(SakLoeptUt::utfall).toList();
    }

    /** Rollene som kan ta trinnet, slik resten av huset får vite det. */
    List<String> roller(String trinn) {
        return hendelser(OppgaveOppstod.class).filter(o -> o.trinnId().equals(trinn)).reduce((a, b) -> b).orElseThrow().roller();
    }

    Instant evalueringsdato() {
        return motor.handlinger.evalueringsdato(sakId.toString());
    }

    int påminnelser() {
        return motor.handlinger.påminnelser(sakId.toString());
    }

    ProcessInstance rot() {
        return rot;
    }

    /** Sluttene prosessen har nådd, i den rekkefølgen det skjedde. */
    List<String> slutter() {
        return motor.motor.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(rot.getId())
                .activityType("noneEndEvent").orderPartiallyByOccurrence().asc().list().stream()
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    boolean erFerdig() {
        return motor.motor.getRuntimeService().createProcessInstanceQuery().processInstanceId(rot.getId()).count() == 0;
    }

    private <T extends Hendelse> Stream<T> hendelser(Class<T> type) {
        return motor.hendelser.stream().filter(type::isInstance).map(type::cast).filter(h -> h.sakId().equals(sakId));
    }

    private List<Task> oppgaver() {
        return motor.motor.getTaskService().createTaskQuery().processInstanceBusinessKey(sakId.toString()).list();
    }

    private ProcessInstance eneste(String prosess) {
        return motor.motor.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(sakId.toString())
                .processDefinitionKey(prosess).singleResult();
    }
}
