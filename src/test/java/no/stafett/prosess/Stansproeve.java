package no.stafett.prosess;

import java.util.Map;
import no.stafett.prosess.vern.UtenomPorten;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** En liten prosess som går galt i en sak, helt til noen retter det, så prøvene kan se på noe som virkelig har stanset. */
public final class Stansproeve {

    /** Det feilen sier; skal aldri vises. Ikke ord om noen: motoren skriver feilen i loggen, og der ser IngenPersonopplysningerTest etter. */
    public static final String HEMMELIG = "kodeord-7f3a-som-ikke-er-en-sak";
    private static final String LEIETAKER = "9999.stansproeve";
    /** Går galt så lenge saken ikke er en sak. */
    private static final String STEG = """
            <bpmn:serviceTask id="steg" camunda:asyncBefore="true" camunda:expression="${handlingsveileder.leietaker(sakId, 'nivaa_0')}"/>""";

    private final ProcessEngine program;
    private final RepositoryService modeller;
    private final RuntimeService motor;
    private final ManagementService jobber;
    private final JdbcClient bok;

    public Stansproeve(ApplicationContext program) {
        this.program = program.getBean(ProcessEngine.class);
        modeller = program.getBean(RepositoryService.class);
        motor = program.getBean(RuntimeService.class);
        jobber = program.getBean(ManagementService.class);
        bok = program.getBean(JdbcClient.class);
    }

    public static String modell(String id, String navn, String innhold) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="proeve">
                  <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="start"/>%s<bpmn:endEvent id="slutt"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="MIDT"/><bpmn:sequenceFlow id="f2" sourceRef="MIDT" targetRef="slutt"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(id, navn, innhold).replace("MIDT", innhold.replaceAll("(?s).*?id=\"(\\w+)\".*", "$1"));
    }

    public void publiser(String leietaker, Map<String, String> filer) {
        var pakke = modeller.createDeployment().name("stansprøve").tenantId(leietaker);
        filer.forEach((navn, innhold) -> pakke.addString(navn, innhold));
        UtenomPorten.publiser(program, () -> bok.sql("insert into publisering (id, pakke, leietaker, avtrykk, motorens, tid, merknad) values (gen_random_uuid(), 'stansprøve', ?, '', ?, now(), 'Prøve')")
                .params(leietaker, pakke.deploy().getId()).update());
    }

    /** Motoren gir opp etter det siste forsøket. */
    public void stans(String sak, String prosess) {
        publiser(LEIETAKER, Map.of(prosess + ".bpmn", modell(prosess, "Prøve som stanser", STEG)));
        motor.createProcessInstanceByKey(prosess).processDefinitionTenantId(LEIETAKER).businessKey(sak).setVariable(Variabler.SAK_ID, HEMMELIG).execute();
        String jobb = jobb(sak).getId();
        for (int n = 0; n < 50 && jobb(sak).getRetries() > 0; n++) {
            try {
                jobber.setJobRetries(jobb, 1);
                jobber.executeJob(jobb);
            } catch (RuntimeException ventet) {
                // Det er det den er til for; eller motoren tok den selv i det samme.
                vent();
            }
        }
    }

    /** Det som var galt i saken, er rettet. */
    public void rett(String sak) {
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sak).tenantIdIn(LEIETAKER).list()
                .forEach(p -> motor.setVariable(p.getId(), Variabler.SAK_ID, sak));
    }

    /** Som motoren selv, når det er dens tur. */
    public void kjør(String sak) {
        for (int n = 0; n < 100 && loeper(sak); n++) {
            try {
                jobber.executeJob(jobb(sak).getId());
            } catch (ProcessEngineException | NullPointerException motorenTok) {
                vent();
            }
        }
    }

    public boolean loeper(String sak) {
        return motor.createProcessInstanceQuery().processInstanceBusinessKey(sak).tenantIdIn(LEIETAKER).count() > 0;
    }

    public void rydd(String sak) {
        motor.createProcessInstanceQuery().processInstanceBusinessKey(sak).tenantIdIn(LEIETAKER).list().forEach(p -> motor.deleteProcessInstance(p.getId(), "ferdig"));
        modeller.createDeploymentQuery().tenantIdIn(LEIETAKER).list().forEach(d -> modeller.deleteDeployment(d.getId(), true));
    }

    private Job jobb(String sak) {
        String prosess = motor.createProcessInstanceQuery().processInstanceBusinessKey(sak).tenantIdIn(LEIETAKER).singleResult().getId();
        return jobber.createJobQuery().processInstanceId(prosess).singleResult();
    }

    private static void vent() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
